package nl.beschutwerk.domain;

import java.util.Locale;

/** How a figure may be split (uitsplitsing). {@link #TOTAAL} is the figure itself, unsplit. */
public enum Breakdown {
    TOTAAL,
    GESLACHT,
    LEEFTIJD,
    GRONDSLAG,
    ARBEIDSDUUR,
    WERKVORM,
    ZONDER_WERK;

    /** The category of a figure that is not split. */
    public static final String TOTAL_CATEGORY = "totaal";

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The breakdown with this code.
     *
     * @throws IllegalArgumentException when there is no such breakdown
     */
    public static Breakdown ofCode(String code) {
        for (Breakdown breakdown : values()) {
            if (breakdown.code().equals(code)) {
                return breakdown;
            }
        }
        throw new IllegalArgumentException("No such breakdown: " + code);
    }
}
