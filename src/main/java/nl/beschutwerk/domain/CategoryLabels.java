package nl.beschutwerk.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a recipient reads for the categories of a breakdown, and in which order. */
final class CategoryLabels {

    private static final String UNKNOWN = "onbekend";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(Breakdown.TOTAL_CATEGORY, "Totaal"),
            Map.entry("m", "Man"),
            Map.entry("v", "Vrouw"),
            Map.entry("x", "Anders (X)"),
            Map.entry("participatiewet", "Participatiewet"),
            Map.entry("wajong", "Wajong"),
            Map.entry("wia", "WIA"),
            Map.entry("ww", "WW"),
            Map.entry("overig", "Overig"),
            Map.entry("binnen", "Binnen"),
            Map.entry("buiten", "Buiten"),
            Map.entry("individuele_detachering", "Individuele detachering"),
            Map.entry("groepsdetachering", "Groepsdetachering"),
            Map.entry("regulier", "Regulier"),
            Map.entry(UNKNOWN, "Onbekend"));

    private static final List<String> ORDER = List.of(
            Breakdown.TOTAL_CATEGORY,
            "m",
            "v",
            "x",
            "participatiewet",
            "wajong",
            "wia",
            "ww",
            "binnen",
            "buiten",
            "individuele_detachering",
            "groepsdetachering",
            "regulier",
            "overig",
            UNKNOWN);

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+)|\\+)");

    private CategoryLabels() {}

    /** Ranges by where they begin; words in their own order, behind the ranges. */
    static Comparator<String> order() {
        return Comparator.comparingInt(CategoryLabels::begin)
                .thenComparingInt(ORDER::indexOf)
                .thenComparing(Comparator.naturalOrder());
    }

    /** A category that is neither a word nor a range is read as it is. */
    static String of(Breakdown breakdown, String category) {
        Matcher range = RANGE.matcher(category);
        if (!range.matches()) {
            return WORDS.getOrDefault(category, category);
        }
        String from = range.group(1);
        String to = range.group(2);
        return switch (breakdown) {
            case LEEFTIJD -> to == null ? from + " jaar en ouder" : age(from, to);
            case ZONDER_WERK -> to == null ? from + " maanden of langer" : duration(from, to);
            default -> to == null ? from + " uur en meer" : from + " tot " + to + " uur";
        };
    }

    /** Who is younger than the first category counts in it. */
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
