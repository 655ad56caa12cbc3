package nl.beschutwerk.intake.register;

import java.util.Locale;

/** The steps that find something. A step done again takes back what it found before. */
public enum IntakeStep {
    RECEIVE,
    LOAD,
    MEASURE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
