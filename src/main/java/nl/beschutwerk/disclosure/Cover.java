package nl.beschutwerk.disclosure;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the cheapest cells to hide so that a count may be so much larger or smaller: every cell that moves with it must be
 * hidden, and those that are hidden already cost nothing.
 */
final class Cover implements AutoCloseable {

    /** About the hours of one person: hours move in larger steps than persons. */
    private static final double HOURS = 27;

    /** What is hidden already costs little, but something: so nothing moves without need. */
    private static final double ALREADY_HIDDEN = 0.01;

    /** Keeps equal costs apart, so that there is one cheapest choice on every machine. */
    private static final double APART = 1e-5;

    private static final class Deviation {

        final MPVariable up;
        final MPVariable down;
        double cost;

        Deviation(MPVariable up, MPVariable down) {
            this.up = up;
            this.down = down;
        }

        double amount() {
            return up.solutionValue() - down.solutionValue();
        }
    }

    /**
     * A way for a count to be larger or smaller.
     *
     * @param moved units that are not as they are
     */
    record Choice(double cost, BitSet moved) {

        static final Choice NOTHING = new Choice(0, new BitSet());
    }

    private final LinkedTable table;
    private final int[] cells;
    private final LinearProgramme programme = new LinearProgramme();
    private final Map<Integer, Deviation> deviations = new HashMap<>();

    /**
     * Sets up a group.
     *
     * @param cells that are hidden or may be, all that are linked with each other
     */
    Cover(LinkedTable table, int[] cells) {
        this.table = table;
        this.cells = cells;
        for (int cell : cells) {
            deviations.put(
                    cell, new Deviation(programme.variable(0, LinearProgramme.FAR), programme.variable(0, room(cell))));
        }
        Set<Integer> rows = new HashSet<>();
        for (int cell : cells) {
            for (int index : table.relationsOf(cell)) {
                if (rows.add(index)) {
                    addRow(table.relation(index));
                }
            }
        }
    }

    private void addRow(Relation relation) {
        MPConstraint row = programme.row(relation);
        for (Relation.Term term : relation.terms()) {
            Deviation deviation = deviations.get(term.cell());
            if (deviation != null) {
                row.setCoefficient(deviation.up, term.coefficient());
                row.setCoefficient(deviation.down, -term.coefficient());
            }
        }
    }

    /**
     * The cheapest way for a count to be off by so much; empty when there is none.
     *
     * @param hidden units that are hidden already
     */
    Optional<Choice> cheapest(int cell, long offBy, BitSet hidden) {
        for (int member : cells) {
            setCost(member, cost(member, hidden));
        }
        double up = (double) Math.max(0, offBy);
        double down = (double) Math.max(0, -offBy);
        of(cell).up.setBounds(up, up);
        of(cell).down.setBounds(down, down);
        boolean solved = programme.minimize();
        Optional<Choice> choice = solved ? Optional.of(new Choice(programme.objective(), moved())) : Optional.empty();
        of(cell).up.setBounds(0, LinearProgramme.FAR);
        of(cell).down.setBounds(0, room(cell));
        return choice;
    }

    /** Calls to the solver's library take time, so only what changes is said. */
    private void setCost(int cell, double cost) {
        Deviation deviation = of(cell);
        if (deviation.cost != cost) {
            deviation.cost = cost;
            programme.cost(deviation.up, cost);
            programme.cost(deviation.down, cost);
        }
    }

    private double cost(int cell, BitSet hidden) {
        Cell one = table.cells().get(cell);
        double cost = (one.unit() == Cell.NOWHERE || hidden.get(one.unit())
                        ? ALREADY_HIDDEN
                        : table.units().get(one.unit()).cost())
                * (1 + APART * cell);
        return one.quantity().isCount() ? cost : cost / HOURS;
    }

    private BitSet moved() {
        BitSet moved = new BitSet();
        for (int cell : cells) {
            int unit = table.cells().get(cell).unit();
            if (unit != Cell.NOWHERE && Math.abs(of(cell).amount()) > LinearProgramme.TOLERANCE) {
                moved.set(unit);
            }
        }
        return moved;
    }

    /** Takes the cells as known, or as hidden again. */
    void fix(List<Integer> changed, boolean known) {
        for (int cell : changed) {
            Deviation deviation = deviations.get(cell);
            if (deviation != null) {
                deviation.up.setBounds(0, known ? 0 : LinearProgramme.FAR);
                deviation.down.setBounds(0, known ? 0 : room(cell));
            }
        }
    }

    int[] cells() {
        return cells;
    }

    private double room(int cell) {
        Cell one = table.cells().get(cell);
        return one.value() - one.least();
    }

    private Deviation of(int cell) {
        Deviation deviation = deviations.get(cell);
        if (deviation == null) {
            throw new IllegalArgumentException(table.cells().get(cell) + " is not in this group");
        }
        return deviation;
    }

    @Override
    public void close() {
        programme.close();
    }
}
