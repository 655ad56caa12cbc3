package nl.beschutwerk.audit.disclosure;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Breakdown;

/** Which categories of the country regions have together as one, by the names of the categories. */
final class JoinedCategories {

    private static final String UNKNOWN = "onbekend";

    private static final Map<String, Set<String>> JOINED = Map.of(
            "v_x_onbekend", Set.of("v", "x", UNKNOWN),
            "overig_onbekend", Set.of("wia", "ww", "overig", UNKNOWN),
            "detachering", Set.of("individuele_detachering", "groepsdetachering"),
            "regulier_onbekend", Set.of("regulier", UNKNOWN));

    private static final Pattern FORM = Pattern.compile("(\\d+)(?:-(\\d+)|\\+)");

    private static final Map<String, Range> RANGES = new ConcurrentHashMap<>();

    private JoinedCategories() {}

    /** Whether everybody in a category is in another, or in the same, of a region. */
    static boolean isWithin(Breakdown breakdown, String category, String ofRegion) {
        return category.equals(ofRegion)
                || JOINED.getOrDefault(ofRegion, Set.of()).contains(category)
                || (breakdown != Breakdown.LEEFTIJD && isRangeWithin(category, ofRegion));
    }

    private static boolean isRangeWithin(String category, String ofRegion) {
        OptionalInt from = from(category);
        OptionalInt fromOfRegion = from(ofRegion);
        return from.isPresent()
                && fromOfRegion.isPresent()
                && from.getAsInt() >= fromOfRegion.getAsInt()
                && to(category) <= to(ofRegion);
    }

    /** The number at which a range such as {@code 12-20} or {@code 24+} begins; empty if the category is no range. */
    static OptionalInt from(String category) {
        Range range = range(category);
        return range.equals(Range.NONE) ? OptionalInt.empty() : OptionalInt.of(range.from);
    }

    /** The number at which a range ends, exclusive. */
    static int to(String range) {
        return range(range).to;
    }

    /** The ends of a range. */
    private record Range(int from, int to) {
        static final Range NONE = new Range(0, Integer.MAX_VALUE);
    }

    private static Range range(String category) {
        return RANGES.computeIfAbsent(category, text -> {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                return Range.NONE;
            }
            String to = matcher.group(2);
            return new Range(Integer.parseInt(matcher.group(1)), to == null ? Integer.MAX_VALUE : Integer.parseInt(to));
        });
    }
}
