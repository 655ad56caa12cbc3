package nl.beschutwerk.domain;

/** The levels at which figures are given. Deliveries, open data and the database all use the code. */
public enum AreaLevel {
    LAND("land"),
    ARBEIDSMARKTREGIO("arbeidsmarktregio"),
    GEMEENTE("gemeente");

    private final String code;

    AreaLevel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * The level with this code.
     *
     * @throws IllegalArgumentException if there is no such level
     */
    public static AreaLevel ofCode(String code) {
        for (AreaLevel level : values()) {
            if (level.code.equals(code)) {
                return level;
            }
        }
        throw new IllegalArgumentException("No such level of area: " + code);
    }
}
