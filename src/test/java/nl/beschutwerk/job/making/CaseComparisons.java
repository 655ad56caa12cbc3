package nl.beschutwerk.job.making;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.domain.SeriesBreak;

/**
 * The expected comparisons of a case, with earlier quarters and between regions, as its YAML file has them.
 *
 * @param changes by the quarter of the comparison, area and figure, in the form of the figures themselves
 * @param ranks by region: {@code 2 of 4, quarter 2}, or {@code not ranked}
 * @param peers by region, the nearest first
 * @param breaks by area: quarter and cause, such as {@code 2024-Q4 methode}
 */
record CaseComparisons(
        Map<String, Map<String, Map<String, String>>> changes,
        Map<String, String> ranks,
        Map<String, List<String>> peers,
        Map<String, List<String>> breaks) {

    static final CaseComparisons NONE = new CaseComparisons(Map.of(), Map.of(), Map.of(), Map.of());
    static final String NOT_RANKED = "not ranked";

    CaseComparisons {
        changes = changes == null ? Map.of() : changes;
        ranks = ranks == null ? Map.of() : ranks;
        peers = peers == null ? Map.of() : peers;
        breaks = breaks == null ? Map.of() : breaks;
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** The expected comparisons, one entry each. */
    SortedMap<String, String> expected() {
        SortedMap<String, String> all = new TreeMap<>();
        eachChange((with, area, cell, value) -> all.put(name(with, area, cell), value));
        ranks.forEach((region, rank) -> all.put(region + " rank", rank));
        peers.forEach((region, nearest) -> all.put(region + " peers", nearest.toString()));
        breaks.forEach((area, found) -> all.put(area + " breaks", found.toString()));
        return all;
    }

    /** The actual result for every expected comparison, in the same form. */
    SortedMap<String, String> found(Comparisons comparisons) {
        Map<String, RegionStanding> standings =
                comparisons.standings().collect(Collectors.toMap(RegionStanding::regionCode, standing -> standing));
        SortedMap<String, String> all = new TreeMap<>();
        eachChange((with, area, cell, value) -> all.put(
                name(with, area, cell),
                FigureText.of(comparisons
                        .change(FigureText.key(area, cell), ComparedWith.ofCode(with))
                        .difference())));
        ranks.keySet()
                .forEach(region -> all.put(
                        region + " rank",
                        of(region, standings).rank().map(CaseComparisons::text).orElse(NOT_RANKED)));
        peers.keySet()
                .forEach(region ->
                        all.put(region + " peers", of(region, standings).peers().toString()));
        breaks.keySet().forEach(area -> all.put(area + " breaks", breaks(comparisons, area)));
        return all;
    }

    /** Receives one expected change. */
    interface ChangeReader {
        void read(String with, String area, String cell, String value);
    }

    void eachChange(ChangeReader reader) {
        changes.forEach((with, areas) ->
                areas.forEach((area, cells) -> cells.forEach((cell, value) -> reader.read(with, area, cell, value))));
    }

    private static RegionStanding of(String region, Map<String, RegionStanding> standings) {
        return Objects.requireNonNull(standings.get(region), () -> "No figures of region " + region);
    }

    private static String name(String with, String area, String cell) {
        return area + " " + cell + " " + with;
    }

    private static String text(RegionStanding.Rank rank) {
        return rank.place() + " of " + rank.ranked() + ", quarter " + rank.quartile();
    }

    private static String breaks(Comparisons comparisons, String area) {
        return comparisons
                .breaks()
                .filter(found -> found.areaCode().equals(area))
                .map(found -> found.quarter() + " " + cause(found))
                .toList()
                .toString();
    }

    private static String cause(SeriesBreak found) {
        return found.cause().name().toLowerCase(Locale.ROOT);
    }
}
