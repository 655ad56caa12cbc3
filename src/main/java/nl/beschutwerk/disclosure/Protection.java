package nl.beschutwerk.disclosure;

import java.util.Optional;
import nl.beschutwerk.disclosure.SuppressionUnit.Turn;
import nl.beschutwerk.domain.OperatorMistakeException;

/** Hides what it takes to give a small count leeway: the cheapest there is, and important totals only if nothing else helps. */
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
     * Hides more for the sake of a count.
     *
     * @return the leeway that it then has
     * @throws OperatorMistakeException when nothing helps
     */
    ProtectionInterval protect(int cell, SecondarySuppressionModels covers) {
        return find(cell, covers).orElseThrow(() -> nothingHelps(table.cells().get(cell)));
    }

    /**
     * Hides more for the sake of a count, if anything is found that helps.
     *
     * @return the leeway that it then has
     */
    Optional<ProtectionInterval> find(int cell, SecondarySuppressionModels covers) {
        for (Turn turn : Turn.values()) {
            Optional<ProtectionInterval> leeway = finder.cheapest(cell, covers.of(cell, turn), hidden.all());
            if (leeway.isPresent()) {
                hidden.hide(leeway.get().moved());
                return leeway;
            }
        }
        return Optional.empty();
    }

    /** What to tell where nothing helps: the place, but not which of its counts is small. */
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
