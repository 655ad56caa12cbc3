package nl.beschutwerk.intake.finding;

import java.util.Locale;

/** The consequence of a finding (ernst). */
public enum Severity {
    /** The whole delivery is refused; none of its rows enter the figures. */
    WEIGERING,
    /** The row is rejected. */
    FOUT,
    /** The row counts. */
    WAARSCHUWING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the severity with this code.
     *
     * @throws IllegalArgumentException if there is no such severity
     */
    public static Severity ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
