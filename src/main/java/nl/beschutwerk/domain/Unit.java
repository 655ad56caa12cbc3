package nl.beschutwerk.domain;

/** The unit of a figure, and the number of decimals that people read (definitions, "Showing"). */
public enum Unit {
    PERSONEN("personen", 0),
    BANEN("banen", 1),
    UREN("uren", 1),
    PROCENT("procent", 1),
    AANTAL("aantal", 0),
    DAGEN("dagen", 1);

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
}
