package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.disclosure.SearchInGroups.Extent;
import nl.beschutwerk.disclosure.WorkAllowed.Stage;

/**
 * Secondary suppression as one problem over all relations: suppresses units until the feasibility interval of every small
 * count is at least {@code required} wide. First, the cheapest suppressions are added for each count; then redundant ones are
 * removed; last, protection is completed in integers.
 */
final class LinkedSuppression {

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final ProtectionIntervalFinder finder;
    private final int required;
    private final WorkAllowed allowed;
    private final SortedMap<Integer, ProtectionInterval> intervals = new TreeMap<>();

    /**
     * Sets up the problem.
     *
     * @param hidden the primary suppressions, to which this adds
     * @param required the width that the interval of every small count must have
     * @param allowed counts the work; if it is spent, more is suppressed than is needed
     */
    LinkedSuppression(LinkedTable table, HiddenUnits hidden, int required, WorkAllowed allowed) {
        this.table = table;
        this.hidden = hidden;
        this.required = required;
        this.allowed = allowed;
        this.finder = new ProtectionIntervalFinder(table, required);
    }

    /**
     * Runs secondary suppression to completion; the choice is in {@code hidden}.
     *
     * @return the tables in whole numbers that protect the small counts
     */
    Collection<AlternativeTable> complete() {
        List<Integer> small = new ArrayList<>(IntStream.range(0, table.cells().size())
                .filter(cell -> table.cells().get(cell).small()
                        && !table.cells().get(cell).known())
                .boxed()
                .toList());
        widenTogether(small, Stage.TOGETHER);
        try (ParallelProtection protection =
                new ParallelProtection(table, hidden, finder, intervals, required, allowed)) {
            if (!protection.protectAll(small)) {
                hideAround(small);
            }
            protection.unprotected().forEach(this::leaveNarrow);
            small.removeAll(protection.unprotected());
        }
        if (intervals.keySet().containsAll(small)) {
            new RedundantSuppressions(table, hidden, finder, intervals, required, allowed).show();
        }
        // Real numbers are enough for counts that may be narrow.
        List<Integer> confidential =
                small.stream().filter(cell -> !mayBeNarrow(cell)).toList();
        IntegerProtection whole = new IntegerProtection(table, hidden, confidential, intervals, required, allowed);
        whole.complete();
        return whole.tables();
    }

    /** Primary suppressions already protect most of each other. */
    private void widenTogether(List<Integer> small, Stage stage) {
        SearchInGroups search = new SearchInGroups(table, hidden, required, allowed, stage);
        for (Extent extent : List.of(Extent.REGIONS_WITHOUT_BASES, Extent.REGIONS, Extent.ALL)) {
            search.widen(small, this::isNarrow, extent, Numbers.REAL, finder::remember);
        }
    }

    /**
     * Where the search for the cheapest suppressions would take too long, suppresses what is near the counts that need it. If
     * most do, that is nearly everything, and so everything is suppressed at once. Counts that may be narrow are left as they
     * are then.
     */
    private void hideAround(List<Integer> small) {
        Neighbourhoods neighbourhoods = new Neighbourhoods(table, hidden);
        small.removeIf(cell -> mayBeNarrow(cell) && isNarrow(cell));
        List<Integer> narrow = small.stream().filter(this::isNarrow).toList();
        if (2 * narrow.size() > small.size()) {
            hidden.hideAll();
        }
        while (!narrow.isEmpty() && neighbourhoods.hideAround(narrow)) {
            widenTogether(narrow, Stage.MORE_OR_LESS);
            narrow = narrow.stream().filter(this::isNarrow).toList();
        }
        small.forEach(cell -> finder.known(cell, hidden.all()).ifPresent(interval -> intervals.put(cell, interval)));
    }

    /** No figure gives the newer persons behind a share, and a count that is only treated as small is not confidential. */
    private boolean mayBeNarrow(int cell) {
        Cell one = table.cells().get(cell);
        return one.quantity().isOfNewer() || (!table.origins().isOfAnother(cell) && one.value() >= required);
    }

    private boolean isNarrow(int cell) {
        return finder.known(cell, hidden.all()).isEmpty();
    }

    /**
     * What another quarter shows already cannot be protected any more, and what may be narrow not always.
     *
     * @throws UnprotectedCountException if it is any other count
     */
    private void leaveNarrow(int cell) {
        if (!table.origins().isOfAnother(cell) && !mayBeNarrow(cell)) {
            throw new UnprotectedCountException(table.cells().get(cell));
        }
    }
}
