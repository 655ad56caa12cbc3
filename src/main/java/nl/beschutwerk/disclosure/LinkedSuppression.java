package nl.beschutwerk.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;
import nl.beschutwerk.solver.SolverWork;

/**
 * Hides further units until every small count may be any of so many whole numbers for all that can be worked out from what is
 * shown, as one problem over all relations. First every count is given model, the cheapest that there is; then whatever has
 * become superfluous is shown again; and last, what that leaves is made sure of in whole persons.
 */
final class LinkedSuppression {

    /** How much to look for the cheapest model of single counts, as solvers count it. */
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
     * @param hidden what is hidden for its own sake, to which this adds
     * @param required how wide the interval of every small count must be
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

    /** Does so. */
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

    /** What is hidden for its own sake is model for much of itself. */
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
