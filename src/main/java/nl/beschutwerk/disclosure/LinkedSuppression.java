package nl.beschutwerk.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;
import nl.beschutwerk.solver.SolverWork;

/**
 * Secondary suppression as one problem over all relations: suppresses units until the feasibility interval of every small
 * count is at least {@code required} wide. First, the cheapest suppressions are added for each count; then redundant ones are
 * removed; last, protection is completed in integers.
 */
final class LinkedSuppression {

    /** Solver work allowed for the cheapest suppressions of single counts. */
    private static final long MOST_WORK = 600_000_000;

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final ProtectionIntervalFinder finder;
    private final Protection protection;
    private final int required;
    private final SolverWork work;
    private final SortedMap<Integer, ProtectionInterval> intervals = new TreeMap<>();

    /**
     * Sets up the problem.
     *
     * @param hidden the primary suppressions, to which this adds
     * @param required the width that the interval of every small count must have
     * @param work to which all that this takes is added
     */
    LinkedSuppression(LinkedTable table, HiddenUnits hidden, int required, SolverWork work) {
        this.work = work;
        this.table = table;
        this.hidden = hidden;
        this.required = required;
        this.finder = new ProtectionIntervalFinder(table, required);
        this.protection = new Protection(table, hidden, finder);
    }

    /** Runs secondary suppression to completion; the result is in {@code hidden}. */
    void complete() {
        List<Integer> small = IntStream.range(0, table.cells().size())
                .filter(cell -> table.cells().get(cell).small()
                        && !table.cells().get(cell).known())
                .boxed()
                .toList();
        try (ModelsOfGroups own = new ModelsOfGroups(table, hidden::isFree, Numbers.REAL, work);
                SecondarySuppressionModels models = new SecondarySuppressionModels(table, hidden, Numbers.REAL, work)) {
            widenTogether(small, own);
            long enough = work.units() + MOST_WORK;
            for (int cell : small) {
                finder.known(cell, hidden.all())
                        .or(() -> work.units() < enough ? protect(cell, own, models) : Optional.empty())
                        .ifPresent(interval -> intervals.put(cell, interval));
            }
        }
        if (intervals.keySet().containsAll(small)) {
            new RedundantSuppressions(table, hidden, finder, intervals, required, work).show();
        }
        new IntegerProtection(table, hidden, small, intervals, required, work).complete();
    }

    /** Primary suppressions already protect most of each other. */
    private void widenTogether(List<Integer> small, ModelsOfGroups own) {
        ManyCounts many = new ManyCounts(table, required);
        many.widen(
                small,
                cell -> finder.known(cell, hidden.all()).isEmpty(),
                (counts, round) -> ManyCounts.byGroup(counts, own)
                        .forEach((model, cells) ->
                                many.bothWays(model, cells, round, hidden.all()).forEach(finder::remember)));
    }

    private Optional<ProtectionInterval> protect(int cell, ModelsOfGroups own, SecondarySuppressionModels models) {
        return finder.any(cell, own.of(cell), hidden.all()).or(() -> Optional.of(protection.protect(cell, models)));
    }
}
