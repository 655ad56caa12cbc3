package nl.beschutwerk.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final Map<String, Breakdown> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Breakdown::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    /**
     * The breakdown with this code.
     *
     * @throws IllegalArgumentException when there is no such breakdown
     */
    public static Breakdown ofCode(String code) {
        Breakdown breakdown = BY_CODE.get(code);
        if (breakdown != null) {
            return breakdown;
        }
        throw new IllegalArgumentException("No such breakdown: " + code);
    }
}
