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

    /** Decimals in everything people read; open data has four. */
    public int shownDecimals() {
        return shownDecimals;
    }
}
