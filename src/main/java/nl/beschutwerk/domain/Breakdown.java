package nl.beschutwerk.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final String UNKNOWN = "onbekend";
    private static final String UNKNOWN_LABEL = "Onbekend";

    private static final List<String> ORDER = List.of(
            TOTAL_CATEGORY,
            "m",
            "v",
            "x",
            "v_x_onbekend",
            "participatiewet",
            "wajong",
            "wia",
            "ww",
            "binnen",
            "buiten",
            "individuele_detachering",
            "groepsdetachering",
            "detachering",
            "regulier",
            "regulier_onbekend",
            "overig",
            "overig_onbekend",
            UNKNOWN);

    /** The categories of the country that regions have together; ranges follow from their bounds. */
    private static final Map<String, List<String>> JOINED = Map.of(
            "v_x_onbekend", List.of("v", "x", UNKNOWN),
            "overig_onbekend", List.of("wia", "ww", "overig", UNKNOWN),
            "detachering", List.of("individuele_detachering", "groepsdetachering"),
            "regulier_onbekend", List.of("regulier", UNKNOWN));

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+)|\\+)");

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

    /** The label that recipients read, in Dutch. */
    public String label() {
        return label;
    }

    /**
     * The label that recipients read for a category of this breakdown, in Dutch.
     *
     * @throws IllegalArgumentException if the breakdown has no such category: a recipient must not read a code
     */
    public String categoryLabel(String category) {
        Matcher range = RANGE.matcher(category);
        if (!range.matches()) {
            String word = words().get(category);
            if (word == null) {
                throw unknown(category);
            }
            return word;
        }
        String from = range.group(1);
        String to = range.group(2);
        return switch (this) {
            case LEEFTIJD -> to == null ? from + " jaar en ouder" : age(from, to);
            case ZONDER_WERK -> to == null ? from + " maanden of langer" : duration(from, to);
            case ARBEIDSDUUR -> to == null ? from + " uur en meer" : from + " tot " + to + " uur";
            case TOTAAL, GESLACHT, GRONDSLAG, WERKVORM -> throw unknown(category);
        };
    }

    /** The labels of the categories that are not ranges. */
    private Map<String, String> words() {
        return switch (this) {
            case TOTAAL -> Map.of(TOTAL_CATEGORY, "Totaal");
            case GESLACHT ->
                Map.of(
                        "m",
                        "Man",
                        "v",
                        "Vrouw",
                        "x",
                        "Anders (X)",
                        "v_x_onbekend",
                        "Vrouw, anders (X) of onbekend",
                        UNKNOWN,
                        UNKNOWN_LABEL);
            case GRONDSLAG ->
                Map.of(
                        "participatiewet",
                        "Participatiewet",
                        "wajong",
                        "Wajong",
                        "wia",
                        "WIA",
                        "ww",
                        "WW",
                        "overig",
                        "Overig",
                        "overig_onbekend",
                        "Andere of onbekend",
                        UNKNOWN,
                        UNKNOWN_LABEL);
            case WERKVORM ->
                Map.of(
                        "binnen",
                        "Binnen",
                        "buiten",
                        "Buiten",
                        "individuele_detachering",
                        "Individuele detachering",
                        "groepsdetachering",
                        "Groepsdetachering",
                        "detachering",
                        "Detachering",
                        "regulier",
                        "Regulier",
                        "regulier_onbekend",
                        "Regulier of onbekend",
                        UNKNOWN,
                        UNKNOWN_LABEL);
            case ARBEIDSDUUR, LEEFTIJD, ZONDER_WERK -> Map.of();
        };
    }

    /**
     * Whether a category of the country is one of those that regions have together. A category is no part of itself.
     *
     * @param category of the country
     * @param joined a category of regions
     */
    public boolean isPart(String category, String joined) {
        Matcher part = RANGE.matcher(category);
        Matcher whole = RANGE.matcher(joined);
        if (part.matches() && whole.matches()) {
            return !category.equals(joined) && isWithin(part, whole);
        }
        return JOINED.getOrDefault(joined, List.of()).contains(category);
    }

    private static boolean isWithin(Matcher part, Matcher whole) {
        boolean from = Integer.parseInt(part.group(1)) >= Integer.parseInt(whole.group(1));
        boolean to = whole.group(2) == null
                || (part.group(2) != null && Integer.parseInt(part.group(2)) <= Integer.parseInt(whole.group(2)));
        return from && to;
    }

    private IllegalArgumentException unknown(String category) {
        return new IllegalArgumentException("No such category of " + code + ": " + category);
    }

    /** The order in which people expect categories: ranges from low to high, then words, and the unknown category last. */
    public static Comparator<String> categoryOrder() {
        return Comparator.comparingInt(Breakdown::begin)
                .thenComparingInt(ORDER::indexOf)
                .thenComparing(Comparator.naturalOrder());
    }

    /**
     * The breakdown with this code.
     *
     * @throws IllegalArgumentException if there is no such breakdown
     */
    public static Breakdown ofCode(String code) {
        Breakdown breakdown = BY_CODE.get(code);
        if (breakdown != null) {
            return breakdown;
        }
        throw new IllegalArgumentException("No such breakdown: " + code);
    }

    /** The first age category also counts everyone younger than its lower bound, so its label names no lower bound. */
    private static String age(String from, String to) {
        return from.equals("15") ? "Tot en met " + to + " jaar" : from + " tot en met " + to + " jaar";
    }

    private static String duration(String from, String to) {
        return from.equals("0") ? "Korter dan " + to + " maanden" : from + " tot " + to + " maanden";
    }

    private static int begin(String category) {
        Matcher range = RANGE.matcher(category);
        return range.matches() ? Integer.parseInt(range.group(1)) : Integer.MAX_VALUE;
    }
}
