package nl.beschutwerk.disclosure;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.domain.IndicatorKind.Flow;

/**
 * An alternative table in which all amounts are multiplied by the same number. Homogeneous relations hold for multiples too, so
 * that nobody can distinguish this table from the true one if everything is suppressed. It needs no solver, and its counts are
 * whole.
 */
final class MultipliedTable {

    /** The largest rounding error of a multiplied sum of hours. */
    private static final double SAME = 0.01;

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final int times;

    /**
     * Prepares the table.
     *
     * @param times how many times the true amount is added to every amount
     */
    MultipliedTable(LinkedTable table, HiddenUnits hidden, int times) {
        this.table = table;
        this.hidden = hidden;
        this.times = times;
    }

    /** The table; empty if an amount other than zero is shown, or if the true amounts do not satisfy the relations. */
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

    /** The difference between inflow and outflow is public, so that flows keep their amounts. */
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
