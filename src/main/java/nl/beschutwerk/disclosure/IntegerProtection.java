package nl.beschutwerk.disclosure;

import java.util.BitSet;
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
import nl.beschutwerk.disclosure.WorkAllowed.Stage;
import nl.beschutwerk.solver.SolverWork;

/**
 * Protection in integers: makes the feasibility interval of every small count at least {@code required} wide for somebody who
 * knows that counts are whole. What the linear relaxation found nearly always holds in integers too; if it does not, more is
 * suppressed.
 */
final class IntegerProtection {

    /** If more counts than this are unprotected, all those are searched first that can be larger at the same time. */
    private static final int MANY = 100;

    /** If more counts than this are unprotected, they are not searched one by one. */
    private static final int FEW = 30;

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final int required;
    private final SearchInGroups search;
    private final SolverWork work;
    private final WorkAllowed allowed;
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
     */
    IntegerProtection(
            LinkedTable table,
            HiddenUnits hidden,
            List<Integer> small,
            SortedMap<Integer, ProtectionInterval> protectionIntervals,
            int required,
            WorkAllowed allowed) {
        this.allowed = allowed;
        this.search = new SearchInGroups(table, hidden, required, allowed, Stage.WHOLE);
        this.work = allowed.work();
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
     * Suppresses more until every small count is protected. If the work allowed is spent before, what is near a few counts that
     * are left is suppressed, or else everything, and whether that protects what is left, the attack has to find.
     *
     * @throws UnprotectedCountException when nothing helps
     */
    void complete() {
        Neighbourhoods neighbourhoods = new Neighbourhoods(table, hidden);
        List<Integer> narrow = narrow();
        boolean more = true;
        while (more && !narrow.isEmpty()) {
            widenAll();
            narrow = narrow();
            if (!narrow.isEmpty()) {
                boolean cheaply = narrow.size() <= FEW && !isSpent();
                if (!cheaply || !protect(narrow.get(0))) {
                    more = !isSpent() && neighbourhoods.hideAround(narrow);
                }
                narrow = narrow();
            }
        }
        if (!narrow.isEmpty() && isSpent()) {
            hideForTheRest(narrow, neighbourhoods);
        } else {
            widenAtLength(narrow);
        }
    }

    /**
     * Where the work for all is spent: suppresses what is near the counts that are left if they are few, step by step, or else
     * everything. What protects no count of another quarter, even if it is everything, is not suppressed for it.
     */
    private void hideForTheRest(List<Integer> left, Neighbourhoods neighbourhoods) {
        if (left.size() > FEW) {
            hidden.hideAll();
            return;
        }
        BitSet before = (BitSet) hidden.all().clone();
        Map<Integer, Interval> intervalsBefore = Map.copyOf(intervals);
        List<Integer> narrow = widenEach(left, Stage.LEFT);
        while (!narrow.isEmpty() && !allowed.isSpent(Stage.LEFT) && neighbourhoods.hideAround(narrow)) {
            narrow = widenEach(narrow, Stage.LEFT);
        }
        if (narrow.isEmpty()) {
            return;
        }
        if (allowed.isSpent(Stage.LEFT) || !narrow.stream().allMatch(table.origins()::isOfAnother)) {
            hidden.hideAll();
            return;
        }
        hidden.restore(before);
        intervals.putAll(intervalsBefore);
        narrow.forEach(this::giveUp);
    }

    /** Searches for wider intervals of counts, one by one until a stage is spent, and returns all that have none. */
    private List<Integer> widenEach(List<Integer> counts, Stage stage) {
        try (ModelsOfGroups own = new ModelsOfGroups(table, hidden::isFree, Numbers.WHOLE, work)) {
            counts.stream().filter(cell -> !allowed.isSpent(stage)).forEach(cell -> widen(cell, own.of(cell)));
        }
        return narrow();
    }

    private boolean isSpent() {
        return allowed.isSpent(Stage.WHOLE);
    }

    /** Searches for wider intervals within what is suppressed, for many counts at once, and at last for each that is left. */
    private void widenAll() {
        widen(Extent.REGIONS_WITHOUT_BASES, Numbers.REAL);
        if (narrow().size() > MANY) {
            upwards();
        }
        widen(Extent.WITHOUT_BASES, Numbers.REAL);
        widen(Extent.REGIONS, Numbers.WHOLE);
        widen(Extent.ALL, Numbers.WHOLE);
        if (hidden.hasAll()) {
            giveUpWhatIsNarrowInReals();
        }
        List<Integer> left = narrow();
        if (hidden.hasAll() || left.size() <= FEW) {
            widenEach(left, Stage.WHOLE);
        }
    }

    /** Many counts can often be larger at the same time: those that can in real numbers are made so in integers. */
    private void upwards() {
        try (ModelsOfGroups real = new ModelsOfGroups(table, hidden::isFree, Numbers.REAL, work);
                ModelsOfGroups own = new ModelsOfGroups(table, hidden::isFree, Numbers.WHOLE, work)) {
            ManyCounts.byGroup(narrow(), own).forEach((model, cells) -> {
                model.allLarger(cells, required, hidden.all()).forEach(this::add);
                List<Integer> left = cells.stream().filter(this::isNarrow).toList();
                if (!left.isEmpty()) {
                    List<AlternativeTable> found = real.of(left.get(0)).furthest(wanted(left), hidden.all());
                    found.forEach(this::add);
                    List<Integer> larger = left.stream()
                            .filter(cell -> found.stream().anyMatch(one -> one.offBy(cell) >= required))
                            .toList();
                    model.allLarger(larger, required, hidden.all()).forEach(this::add);
                }
            });
        }
    }

    private Map<Integer, Long> wanted(List<Integer> counts) {
        return counts.stream().collect(Collectors.toMap(cell -> cell, cell -> (long) required));
    }

    private void widen(Extent extent, Numbers numbers) {
        search.widen(narrow(), this::isNarrow, extent, numbers, this::add);
    }

    /** Nothing is left to suppress: a count that the longest search does not protect cannot be protected. */
    private void widenAtLength(List<Integer> narrow) {
        try (ModelsOfGroups own = new ModelsOfGroups(table, hidden::isFree, Numbers.WHOLE_AT_LENGTH, work)) {
            for (int cell : narrow) {
                widen(cell, own.of(cell));
                if (isSpent()) {
                    return;
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
                if (!isSpent()
                        && finder.known(cell, hidden.all()).isEmpty()
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
