package nl.beschutwerk.disclosure;

import java.util.Optional;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit.Priority;
import nl.beschutwerk.domain.OperatorMistakeException;

/**
 * Suppresses the cheapest set of units that gives a small count its protection interval; important totals only if nothing else
 * does.
 */
final class Protection {

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final ProtectionIntervalFinder finder;

    Protection(LinkedTable table, HiddenUnits hidden, ProtectionIntervalFinder finder) {
        this.table = table;
        this.hidden = hidden;
        this.finder = finder;
    }

    /**
     * Suppresses units to protect a count.
     *
     * @return the protection interval that it then has
     * @throws OperatorMistakeException if no set of units protects it
     */
    ProtectionInterval protect(int cell, SecondarySuppressionModels models) {
        return find(cell, models).orElseThrow(() -> nothingHelps(table.cells().get(cell)));
    }

    /**
     * Suppresses units to protect a count, if a set is found that does.
     *
     * @return its protection interval; empty if none was found
     */
    Optional<ProtectionInterval> find(int cell, SecondarySuppressionModels models) {
        for (Priority priority : Priority.values()) {
            Optional<ProtectionInterval> interval = finder.cheapest(cell, models.of(cell, priority), hidden.all());
            if (interval.isPresent()) {
                hidden.hide(interval.get().moved());
                return interval;
            }
        }
        return Optional.empty();
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
