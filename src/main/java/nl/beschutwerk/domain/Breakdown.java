package nl.beschutwerk.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a figure may be split (uitsplitsing). {@link #TOTAAL} is the figure itself, unsplit. */
public enum Breakdown {
    TOTAAL("Totaal"),
    GESLACHT("Geslacht"),
    LEEFTIJD("Leeftijd"),
    GRONDSLAG("Uitkering of regeling"),
    ARBEIDSDUUR("Uren per week"),
    WERKVORM("Vorm van werk"),
    ZONDER_WERK("Hoe lang zonder werk");

    /** The category of a figure that is not split. */
    public static final String TOTAL_CATEGORY = "totaal";

    private static final Map<String, Breakdown> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Breakdown::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String label;

    Breakdown(String label) {
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** What a recipient reads, in Dutch. */
    public String label() {
        return label;
    }

    /** What a recipient reads for one of its categories, in Dutch. */
    public String categoryLabel(String category) {
        return CategoryLabels.of(this, category);
    }

    /** The order in which people expect categories: ranges from low to high, what is unknown last. */
    public static Comparator<String> categoryOrder() {
        return CategoryLabels.order();
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
