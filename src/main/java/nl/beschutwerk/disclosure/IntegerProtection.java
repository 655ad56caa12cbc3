package nl.beschutwerk.disclosure;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.disclosure.SearchInGroups.Extent;
import nl.beschutwerk.solver.SolverWork;

/**
 * Protection in integers: makes the feasibility interval of every small count at least {@code required} wide for somebody who
 * knows that counts are whole. What the linear relaxation found nearly always holds in integers too; if it does not, more is
 * suppressed.
 */
final class IntegerProtection {

    /**
     * Solver work allowed for the cheapest suppression around single counts; after that, whole neighbourhoods are suppressed.
     */
    private static final long MOST_WORK = 350_000_000;

    /** Solver work allowed for the longest searches if nothing is left to suppress; some minutes. */
    private static final long MOST_WORK_AT_LENGTH = 10_000_000_000L;

    /** If more counts than this are unprotected, and they are two thirds of all, their neighbourhoods are suppressed first. */
    private static final int MANY = 100;

    /** If more counts than this are unprotected, they are not searched one by one. */
    private static final int FEW = 30;

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final int required;
    private final SearchInGroups search;
    private final SolverWork work;
    private final SortedMap<Integer, Interval> intervals = new TreeMap<>();

    /** The tables with the smallest and largest deviation of a count that were found in integers. */
    private record Interval(int cell, AlternativeTable lowest, AlternativeTable highest) {

        static Interval none(int cell) {
            return new Interval(cell, AlternativeTable.NOTHING, AlternativeTable.NOTHING);
        }

        Interval with(AlternativeTable table) {
            return table.offBy(cell) < lowest.offBy(cell)
                    ? new Interval(cell, table, highest)
                    : table.offBy(cell) > highest.offBy(cell) ? new Interval(cell, lowest, table) : this;
        }

        long width() {
            return highest.offBy(cell) - lowest.offBy(cell);
        }
    }

    /**
     * Starts from the suppressions that the linear relaxation chose.
     *
     * @param small the small counts that are not public
     * @param protectionIntervals the protection intervals found so far, within what is suppressed
     * @param required the width that the interval of every small count must have
     * @param work to which all that this takes is added
     */
    IntegerProtection(
            LinkedTable table,
            HiddenUnits hidden,
            List<Integer> small,
            SortedMap<Integer, ProtectionInterval> protectionIntervals,
            int required,
            SolverWork work) {
        this.search = new SearchInGroups(table, hidden, required, work);
        this.work = work;
        this.table = table;
        this.hidden = hidden;
        this.required = required;
        small.forEach(cell -> intervals.put(cell, Interval.none(cell)));
        protectionIntervals.values().stream()
                .flatMap(interval -> Stream.of(interval.lower(), interval.higher()))
                .filter(alternative -> alternative.isWithin(hidden.all()))
                .forEach(this::add);
    }

    /**
     * Suppresses more until every small count is protected.
     *
     * @throws UnprotectedCountException when nothing helps
     */
    void complete() {
        long enough = work.units() + MOST_WORK;
        Neighbourhoods neighbourhoods = new Neighbourhoods(table, hidden);
        List<Integer> narrow = narrow();
        if (narrow.size() > MANY && 3 * narrow.size() > 2 * intervals.size()) {
            neighbourhoods.hideAround(narrow);
        }
        while (!narrow.isEmpty()) {
            narrow = widenAll();
            if (!narrow.isEmpty()) {
                boolean cheaply = narrow.size() <= FEW && work.units() < enough;
                if (!cheaply || !protect(narrow.get(0))) {
                    hideAround(narrow, neighbourhoods);
                }
                narrow = narrow();
            }
        }
    }

    /**
     * Searches for wider intervals within what is suppressed. If nothing is left to suppress, counts are looked at one by one,
     * however many they are.
     *
     * @return the counts that are left
     */
    private List<Integer> widenAll() {
        widen(Extent.REGIONS_WITHOUT_BASES, Numbers.REAL);
        widen(Extent.WITHOUT_BASES, Numbers.REAL);
        widen(Extent.REGIONS, Numbers.WHOLE);
        try (ModelsOfGroups own = new ModelsOfGroups(table, hidden::isFree, Numbers.WHOLE, work)) {
            if (hidden.hasAll()) {
                ManyCounts.byGroup(narrow(), own)
                        .forEach((model, cells) ->
                                model.allLarger(cells, required, hidden.all()).forEach(this::add));
            }
            if (narrow().size() > MANY) {
                upwards(narrow(), own);
            }
            widen(Extent.ALL, Numbers.WHOLE);
            if (hidden.hasAll()) {
                giveUpWhatIsNarrowInReals();
            }
            List<Integer> left = narrow();
            if (hidden.hasAll() || left.size() <= FEW) {
                left.forEach(cell -> widen(cell, own.of(cell)));
            }
        }
        return narrow();
    }

    private void widen(Extent extent, Numbers numbers) {
        search.widen(narrow(), this::isNarrow, extent, numbers, this::add);
    }

    /** If nearly everything is suppressed, many counts can be larger at the same time. */
    private void upwards(List<Integer> counts, ModelsOfGroups own) {
        ManyCounts.byGroup(counts, own)
                .forEach((model, cells) -> model.furthest(
                                cells.stream().collect(Collectors.toMap(cell -> cell, cell -> (long) required)),
                                hidden.all())
                        .forEach(this::add));
    }

    private void hideAround(List<Integer> narrow, Neighbourhoods neighbourhoods) {
        if (!neighbourhoods.hideAround(narrow)) {
            widenAtLength(narrow);
        }
    }

    /** Nothing is left to suppress: a count that the longest search does not protect cannot be protected. */
    private void widenAtLength(List<Integer> narrow) {
        try (ModelsOfGroups own = new ModelsOfGroups(table, hidden::isFree, Numbers.WHOLE_AT_LENGTH, work)) {
            long enough = work.units() + MOST_WORK_AT_LENGTH;
            for (int cell : narrow) {
                if (work.units() < enough) {
                    widen(cell, own.of(cell));
                }
                if (isNarrow(cell)) {
                    giveUp(cell);
                }
            }
        }
    }

    /** Whole numbers are real ones: if nothing is left to suppress, no search in them finds more. */
    private void giveUpWhatIsNarrowInReals() {
        ProtectionIntervalFinder finder = new ProtectionIntervalFinder(table, required);
        try (ModelsOfGroups own = new ModelsOfGroups(table, hidden::isFree, Numbers.REAL, work)) {
            for (int cell : narrow()) {
                if (finder.known(cell, hidden.all()).isEmpty()
                        && finder.any(cell, own.of(cell), hidden.all()).isEmpty()) {
                    giveUp(cell);
                }
            }
        }
    }

    /** A count of another quarter is published as it is: what reveals it was there before this release. */
    private void giveUp(int cell) {
        if (!table.origins().isOfAnother(cell)) {
            throw new UnprotectedCountException(table.cells().get(cell));
        }
        intervals.remove(cell);
    }

    /** The tables that protect the counts, each once. */
    Set<AlternativeTable> tables() {
        Set<AlternativeTable> tables = Collections.newSetFromMap(new IdentityHashMap<>());
        intervals.values().forEach(interval -> {
            tables.add(interval.lowest());
            tables.add(interval.highest());
        });
        tables.remove(AlternativeTable.NOTHING);
        return tables;
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

    private void add(AlternativeTable alternative) {
        if (alternative.whole()) {
            alternative
                    .persons()
                    .keySet()
                    .forEach(cell -> intervals.computeIfPresent(cell, (key, old) -> old.with(alternative)));
        }
    }

    private void widen(int cell, SecondarySuppressionModel model) {
        if (isNarrow(cell)) {
            model.cheapest(cell, required, hidden.all()).ifPresent(this::add);
        }
        if (isNarrow(cell)) {
            model.furthest(Map.of(cell, (long) required), hidden.all()).forEach(this::add);
        }
        if (isNarrow(cell)) {
            model.furthest(Map.of(cell, (long) -required), hidden.all()).forEach(this::add);
        }
    }

    /** Suppresses the cheapest set of units that protects a count, and returns whether one was found. */
    private boolean protect(int cell) {
        try (Protection search = new Protection(table, hidden, required, Numbers.WHOLE, work)) {
            search.find(cell, search.reaches()).ifPresent(interval -> {
                hidden.hide(interval.moved());
                add(interval.lower());
                add(interval.higher());
            });
        }
        return !isNarrow(cell);
    }
}
