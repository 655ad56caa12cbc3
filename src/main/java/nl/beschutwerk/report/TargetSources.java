package nl.beschutwerk.report;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;

/**
 * What readers must know of the targets.
 *
 * @param byArea where the target of an area comes from, or why there is none yet, by code of the area, in Dutch, one sentence each
 * @param nextYearKnownOnlyLater codes of the areas whose target of next year is known only for municipalities as they are after a
 *     merger later than the reference date
 * @param longTerm the target of the country in the long run; empty if there is none
 */
public record TargetSources(
        SortedMap<String, List<String>> byArea, Set<String> nextYearKnownOnlyLater, Optional<LongTerm> longTerm) {

    /**
     * A target in the long run, of which no table has the year.
     *
     * @param year at whose end it must be reached
     * @param jobs how many there must be then, each of the hours of a job-equivalent
     * @param sentence that says so, in Dutch, which is one of those on the country
     */
    public record LongTerm(int year, BigDecimal jobs, String sentence) {}

    /** If nothing is known of any target. */
    public static final TargetSources NONE = new TargetSources(new TreeMap<>(), Set.of(), Optional.empty());

    public TargetSources {
        byArea = Collections.unmodifiableSortedMap(new TreeMap<>(byArea));
        nextYearKnownOnlyLater = Set.copyOf(nextYearKnownOnlyLater);
    }

    /** The sources of the target of one area. */
    public static TargetSources of(Area area, String... sources) {
        return new TargetSources(new TreeMap<>(Map.of(area.code(), List.of(sources))), Set.of(), Optional.empty());
    }

    /** The sentences on an area; empty if it has no target. */
    public List<String> of(Area area) {
        return byArea.getOrDefault(area.code(), List.of());
    }

    /** Whether the target of next year is known only for municipalities as they are after a later merger. */
    public boolean isNextYearKnownOnlyLater(Area area) {
        return nextYearKnownOnlyLater.contains(area.code());
    }
}
