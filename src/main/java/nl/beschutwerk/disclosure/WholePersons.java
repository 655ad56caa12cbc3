package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;

/**
 * Sees to it that a small count may be so many different numbers also for somebody who knows that all counts are whole. What
 * was found with parts of persons nearly always holds with whole ones; where it does not, more is hidden.
 */
final class WholePersons {

    /** After so many answers to many counts at once, those that are left are in each other's way. */
    private static final int ROUNDS = 12;

    private static final int ROUNDS_IN_VAIN = 2;

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final int required;
    private final SortedMap<Integer, Interval> intervals = new TreeMap<>();

    /** How far a count was seen to be off, either way. */
    private record Interval(long lowest, long highest) {

        Interval with(long offBy) {
            return new Interval(Math.min(lowest, offBy), Math.max(highest, offBy));
        }

        long width() {
            return highest - lowest;
        }
    }

    /**
     * Looks at what is hidden.
     *
     * @param leeways of every small count, within what is hidden
     * @param required how wide the interval of every small count must be
     */
    WholePersons(LinkedTable table, HiddenUnits hidden, SortedMap<Integer, Leeway> leeways, int required) {
        this.table = table;
        this.hidden = hidden;
        this.required = required;
        leeways.keySet().forEach(cell -> intervals.put(cell, new Interval(0, 0)));
        leeways.values().forEach(leeway -> {
            add(leeway.lower());
            add(leeway.higher());
        });
    }

    /** Hides more where it must. */
    void complete() {
        List<Integer> narrow = narrow();
        while (!narrow.isEmpty()) {
            try (CoversOfGroups own = new CoversOfGroups(table, hidden::isFree, Numbers.WHOLE)) {
                widenTogether(own);
                narrow().forEach(cell -> widen(cell, own.of(cell)));
            }
            narrow = narrow();
            if (!narrow.isEmpty()) {
                protect(narrow.get(0));
                if (isNarrow(narrow.get(0))) {
                    throw new IllegalStateException("A count is protected and can still be found out");
                }
            }
        }
    }

    private List<Integer> narrow() {
        return intervals.keySet().stream().filter(this::isNarrow).toList();
    }

    private boolean isNarrow(int cell) {
        return width(cell) < required;
    }

    private long width(int cell) {
        return Objects.requireNonNull(intervals.get(cell)).width();
    }

    private void add(Shift shift) {
        if (shift.whole()) {
            shift.persons().forEach((cell, offBy) -> intervals.computeIfPresent(cell, (key, old) -> old.with(offBy)));
        }
    }

    private void widenTogether(CoversOfGroups own) {
        List<Integer> narrow = narrow();
        int inVain = 0;
        for (int round = 0; round < ROUNDS && inVain < ROUNDS_IN_VAIN; round++) {
            widenTogether(narrow, own, round);
            List<Integer> left = narrow();
            inVain = left.size() < narrow.size() ? 0 : inVain + 1;
            narrow = left;
        }
    }

    /** Many counts at once, some up and some down, and then the other way round: one answer serves many of them. */
    private void widenTogether(List<Integer> narrow, CoversOfGroups own, int round) {
        Map<Cover, List<Integer>> ofCover = new LinkedHashMap<>();
        narrow.forEach(cell ->
                ofCover.computeIfAbsent(own.of(cell), key -> new ArrayList<>()).add(cell));
        // Groups have nothing to do with each other, so that several are solved at once.
        ofCover.entrySet().parallelStream()
                .map(entry -> bothWays(entry.getKey(), entry.getValue(), round))
                .flatMap(List::stream)
                .toList()
                .forEach(this::add);
    }

    private List<Shift> bothWays(Cover cover, List<Integer> cells, int round) {
        Map<Integer, Long> wanted = new TreeMap<>();
        cells.forEach(cell -> wanted.put(cell, isUpIn(round, cell) ? (long) required : -required));
        Shift one = cover.furthest(wanted, hidden.all());
        wanted.replaceAll((cell, offBy) -> -offBy);
        return List.of(one, cover.furthest(wanted, hidden.all()));
    }

    /** Half of the counts, others every round. */
    private boolean isUpIn(int round, int cell) {
        return Math.scalb(table.cells().get(cell).apart(), round) % 1 < 0.5;
    }

    private void widen(int cell, Cover cover) {
        if (isNarrow(cell)) {
            cover.cheapest(cell, required, hidden.all()).ifPresent(this::add);
        }
        if (isNarrow(cell)) {
            add(cover.furthest(Map.of(cell, (long) required), hidden.all()));
        }
        if (isNarrow(cell)) {
            add(cover.furthest(Map.of(cell, (long) -required), hidden.all()));
        }
    }

    private void protect(int cell) {
        try (Covers covers = new Covers(table, hidden, Numbers.WHOLE)) {
            Leeway leeway = new Protection(table, hidden, new LeewayFinder(table, required)).protect(cell, covers);
            add(leeway.lower());
            add(leeway.higher());
        }
    }
}
