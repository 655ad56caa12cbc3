package nl.beschutwerk.intake.finding;

import java.util.Locale;

/** What follows from a finding (ernst). */
public enum Severity {
    /** The whole delivery is refused; nothing of it enters the figures. */
    WEIGERING,
    /** The row is left out. */
    FOUT,
    /** The row counts. */
    WAARSCHUWING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The severity with this code.
     *
     * @throws IllegalArgumentException when there is no such severity
     */
    public static Severity ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
