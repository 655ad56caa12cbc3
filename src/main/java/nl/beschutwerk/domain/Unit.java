package nl.beschutwerk.domain;

/** What a figure is counted in, and with how many decimals people read it (definitions, "Showing"). */
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

    /** What a difference between two amounts is counted in: percentages differ by points. */
    public String codeOfDifference() {
        return switch (this) {
            case PROCENT -> "procentpunt";
            case PERSONEN, BANEN, UREN, AANTAL, DAGEN -> code;
        };
    }

    /** What people read behind an amount in a cell; nothing if the row or column says it. */
    public String suffix() {
        return switch (this) {
            case PROCENT -> "%";
            case PERSONEN, BANEN, UREN, AANTAL, DAGEN -> "";
        };
    }

    /** The same behind a difference between two amounts. */
    public String suffixOfDifference() {
        return switch (this) {
            case PROCENT -> " %-punt";
            case PERSONEN, BANEN, UREN, AANTAL, DAGEN -> "";
        };
    }

    /** Decimals in everything people read; open data has four. */
    public int shownDecimals() {
        return shownDecimals;
    }
}
