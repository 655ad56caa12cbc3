package nl.beschutwerk.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The unit of a figure, and the number of decimals that people read (definitions, "Showing"). */
public enum Unit {
    PERSONEN("personen", 0),
    BANEN("banen", 1),
    UREN("uren", 1),
    PROCENT("procent", 1),
    AANTAL("aantal", 0),
    DAGEN("dagen", 0);

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final String code;
    private final int shownDecimals;

    Unit(String code, int shownDecimals) {
        this.code = code;
        this.shownDecimals = shownDecimals;
    }

    public String code() {
        return code;
    }

    /** The unit of a difference between two amounts: percentages differ by percentage points. */
    public String codeOfDifference() {
        return switch (this) {
            case PROCENT -> "procentpunt";
            case PERSONEN, BANEN, UREN, AANTAL, DAGEN -> code;
        };
    }

    /** The text that follows an amount in a cell; empty if the row or column already names the unit. */
    public String suffix() {
        return switch (this) {
            case PROCENT -> "%";
            case PERSONEN, BANEN, UREN, AANTAL, DAGEN -> "";
        };
    }

    /** The text that follows a difference between two amounts in a cell; empty as in {@link #suffix()}. */
    public String suffixOfDifference() {
        return switch (this) {
            case PROCENT -> " %-punt";
            case PERSONEN, BANEN, UREN, AANTAL, DAGEN -> "";
        };
    }

    /** Decimals in everything that people read; open data has those of the method. */
    public int shownDecimals() {
        return shownDecimals;
    }

    /**
     * Decimals of an amount in sentences, in pictures with sentences and in the tables beside them: none, unless the whole number
     * would say something else. Less than one is not nothing, and nearly all of a target is not all of it.
     */
    public int decimalsInSentences(BigDecimal amount) {
        boolean lessThanOne = amount.signum() != 0 && amount.abs().compareTo(BigDecimal.ONE) < 0;
        boolean nearlyAll = this == PROCENT
                && amount.compareTo(ALL) != 0
                && amount.setScale(0, RoundingMode.HALF_UP).compareTo(ALL) == 0;
        return lessThanOne || nearlyAll ? shownDecimals : 0;
    }
}
