package nl.beschutwerk.disclosure;

import java.util.Optional;
import nl.beschutwerk.disclosure.SecondarySuppressionModels.Reach;
import nl.beschutwerk.domain.OperatorMistakeException;
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

    /** The cheapest protection interval of a count; empty if none was found. */
    Optional<ProtectionInterval> find(int cell) {
        for (Reach reach : models.reaches()) {
            Optional<ProtectionInterval> interval = finder.cheapest(cell, models.of(cell, reach), hidden.all());
            if (interval.isPresent()) {
                return interval;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        models.close();
    }

    /** The failure if nothing protects a count. It names the place, but not which of its counts is small. */
    static OperatorMistakeException nothingHelps(Cell exposed) {
        return new OperatorMistakeException("No choice of hidden figures protects all counts of "
                + exposed.place().areaCode() + " (breakdown "
                + exposed.place().breakdown().code()
                + "), or none was found within the work allowed. Most likely too few persons were delivered to hide a small count"
                + " among others, or too much is known already from versions of this quarter that were made before. Check that"
                + " the delivery is complete. If there are earlier versions, withdraw drafts that were never sent to anyone, or"
                + " make this version with the method of those before.");
    }
}
