package nl.beschutwerk.disclosure;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.disclosure.SecondarySuppressionModels.Reach;
import nl.beschutwerk.solver.SolverWork;

/**
 * Searches the cheapest set of units whose suppression gives a small count its protection interval; important totals only if
 * nothing else does. It suppresses nothing itself, so that several searches can run at the same time.
 */
final class Protection implements AutoCloseable {

    private final HiddenUnits hidden;
    private final ProtectionIntervalFinder finder;
    private final SecondarySuppressionModels models;

    /**
     * Prepares searches.
     *
     * @param hidden what is suppressed, to which others may add between searches
     * @param required the width that the interval of a small count must have
     * @param work to which the work of the solvers is added
     */
    Protection(LinkedTable table, HiddenUnits hidden, int required, LinearProgramme.Numbers numbers, SolverWork work) {
        this.hidden = hidden;
        this.finder = new ProtectionIntervalFinder(table, required);
        this.models = new SecondarySuppressionModels(table, hidden, numbers, work);
    }

    /** The cheapest protection interval of a count within the first reach that has one; empty if none has. */
    Optional<ProtectionInterval> find(int cell, List<Reach> reaches) {
        return reaches.stream()
                .map(reach -> finder.cheapest(cell, models.of(cell, reach), hidden.all()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** In which order to search. */
    List<Reach> reaches() {
        return models.reaches();
    }

    @Override
    public void close() {
        models.close();
    }
}
