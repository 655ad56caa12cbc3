package nl.beschutwerk.disclosure;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.domain.IndicatorKind.Flow;

/**
 * The table in which there is so much more of everything. Relations hold between any multiples of what they hold between, so that
 * nobody can tell it from the true one where everything is hidden. It needs no solver, and its numbers are whole.
 */
final class MultipliedTable {

    /** Sums of hours are off by no more than this, so many times over. */
    private static final double SAME = 0.01;

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final int times;

    /**
     * Prepares it.
     *
     * @param times how many times the true amount is added to it
     */
    MultipliedTable(LinkedTable table, HiddenUnits hidden, int times) {
        this.table = table;
        this.hidden = hidden;
        this.times = times;
    }

    /** That table; empty where something that is not zero is shown, or where true amounts do not add up themselves. */
    Optional<AlternativeTable> find() {
        BitSet moved = new BitSet();
        Map<Integer, Long> persons = new TreeMap<>();
        for (int cell = 0; cell < table.cells().size(); cell++) {
            Cell one = table.cells().get(cell);
            if (more(one) != 0) {
                if (!hidden.isFree(cell)) {
                    return Optional.empty();
                }
                if (one.unit() != Cell.NOWHERE) {
                    moved.set(one.unit());
                }
                if (one.small()) {
                    persons.put(cell, Math.round(more(one)));
                }
            }
        }
        return table.relations().stream().allMatch(this::holds)
                ? Optional.of(new AlternativeTable(0, moved, persons, true))
                : Optional.empty();
    }

    /** The difference between inflow and outflow is known, so that these stay as they are. */
    private double more(Cell cell) {
        return cell.quantity().indicator().kind() instanceof Flow ? 0 : times * cell.value();
    }

    private boolean holds(Relation relation) {
        double sum = 0;
        for (Relation.Term term : relation.terms()) {
            sum += term.coefficient() * more(table.cells().get(term.cell()));
        }
        return sum >= relation.least() - SAME && sum <= relation.most() + SAME;
    }
}
