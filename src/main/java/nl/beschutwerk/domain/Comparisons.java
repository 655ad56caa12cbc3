package nl.beschutwerk.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The comparisons of a release, computed once together with its figures: with earlier quarters, and of the regions with each
 * other (definitions, "Comparisons").
 */
public final class Comparisons {

    private static final Comparator<SeriesBreak> IN_TIME =
            Comparator.comparing(SeriesBreak::quarter).thenComparing(SeriesBreak::cause);

    private final List<Change> changes;
    private final Map<ComparedWith, Map<FigureKey, Change>> changesByKey = new EnumMap<>(ComparedWith.class);
    private final SortedMap<String, RegionStanding> standings = new TreeMap<>();
    private final Map<String, List<SeriesBreak>> breaksByArea = new HashMap<>();

    /**
     * Gathers the comparisons of a release. The order within each list does not matter.
     *
     * @throws IllegalArgumentException if a figure was compared twice with the same quarter, or a region is given twice
     */
    public Comparisons(List<Change> changes, List<RegionStanding> standings, List<SeriesBreak> breaks) {
        this.changes = List.copyOf(changes);
        for (Change change : changes) {
            Map<FigureKey, Change> byKey = changesByKey.computeIfAbsent(change.with(), with -> new HashMap<>());
            if (byKey.put(change.key(), change) != null) {
                throw new IllegalArgumentException(change.key() + " was compared twice with "
                        + change.with().label());
            }
        }
        for (RegionStanding standing : standings) {
            if (this.standings.put(standing.regionCode(), standing) != null) {
                throw new IllegalArgumentException("Region " + standing.regionCode() + " is twice in the field");
            }
        }
        breaks.stream()
                .sorted(IN_TIME)
                .forEach(found -> breaksByArea
                        .computeIfAbsent(series(found.level(), found.areaCode()), area -> new ArrayList<>())
                        .add(found));
    }

    /** The changes of all figures of the release, in the order in which they were given. */
    public Stream<Change> changes() {
        return changes.stream();
    }

    /**
     * The change of a figure of the release.
     *
     * @throws IllegalArgumentException if the figure was not compared. Measuring compares every figure, even if only to record
     *     why a comparison is impossible
     */
    public Change change(FigureKey key, ComparedWith with) {
        Change change = changesByKey.getOrDefault(with, Map.of()).get(key);
        if (change == null) {
            throw new IllegalArgumentException(key + " was not compared with " + with.label());
        }
        return change;
    }

    /** The standings of all regions with figures, ordered by region code. */
    public Stream<RegionStanding> standings() {
        return standings.values().stream();
    }

    /** The rank of a region; empty if the area is not a region, or the region is not ranked. */
    public Optional<RegionStanding.Rank> rank(Area area) {
        return area.level() == AreaLevel.ARBEIDSMARKTREGIO
                ? Optional.ofNullable(standings.get(area.code())).flatMap(RegionStanding::rank)
                : Optional.empty();
    }

    /** All breaks of all areas, in no particular order. */
    public Stream<SeriesBreak> breaks() {
        return breaksByArea.values().stream().flatMap(List::stream);
    }

    /**
     * The breaks in the series of an area after the quarter {@code after}, up to and including {@code upTo}, in order of time.
     */
    public List<SeriesBreak> breaksBetween(Area area, Quarter after, Quarter upTo) {
        return breaksByArea.getOrDefault(series(area.level(), area.code()), List.of()).stream()
                .filter(found ->
                        found.quarter().compareTo(after) > 0 && found.quarter().compareTo(upTo) <= 0)
                .toList();
    }

    private static String series(AreaLevel level, String areaCode) {
        return level.code() + " " + areaCode;
    }
}
