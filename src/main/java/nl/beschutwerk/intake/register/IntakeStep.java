package nl.beschutwerk.intake.register;

import java.util.Locale;

/** The steps that make findings. If a step runs again, it deletes the findings of its previous run. */
public enum IntakeStep {
    RECEIVE,
    LOAD,
    MEASURE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
