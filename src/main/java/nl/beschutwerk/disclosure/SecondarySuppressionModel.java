package nl.beschutwerk.disclosure;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.solver.SolverWork;

/**
 * The optimization model of secondary suppression for one group of linked cells. It finds the alternative table in which a
 * count deviates by a given number at least cost: every cell that deviates with it must be suppressed, and cells that are
 * suppressed already cost next to nothing.
 */
final class SecondarySuppressionModel implements AutoCloseable {

    /** About the hours of one person, since a deviation by one person moves as many hours. */
    private static final double HOURS = 27;

    /** The small cost of a cell that is suppressed already, so that nothing deviates without need. */
    private static final double ALREADY_HIDDEN = 0.01;

    /** Makes equal costs differ, so that every machine finds the same cheapest choice. */
    private static final double APART = 1e-3;

    /** The reward of a deviation in the wanted direction, which exceeds any cost. */
    private static final double WANTED = 1000;

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

    private final LinkedTable table;
    private final int[] cells;
    private final LinearProgramme programme;
    private final Deviation[] deviations;
    private final double[] apart;

    /**
     * Sets up a group.
     *
     * @param cells that are or may be suppressed, all linked with each other
     * @param work to which the work of the solver is added
     */
    SecondarySuppressionModel(LinkedTable table, int[] cells, LinearProgramme.Numbers numbers, SolverWork work) {
        this.table = table;
        this.programme = new LinearProgramme(numbers, work);
        this.cells = cells;
        this.apart = Arrays.stream(cells)
                .mapToDouble(cell -> 1 + APART * table.cells().get(cell).apart())
                .toArray();
        this.deviations = new Deviation[cells.length];
        for (int i = 0; i < cells.length; i++) {
            boolean persons = table.cells().get(cells[i]).quantity().isCount();
            deviations[i] = new Deviation(
                    programme.variable(persons, 0, LinearProgramme.FAR),
                    programme.variable(persons, 0, room(cells[i])));
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
            int index = Arrays.binarySearch(cells, term.cell());
            if (index >= 0) {
                Deviation deviation = deviations[index];
                row.setCoefficient(deviation.up, term.coefficient());
                row.setCoefficient(deviation.down, -term.coefficient());
            }
        }
    }

    /**
     * The cheapest alternative table in which a count deviates by at least this number; empty if there is none.
     *
     * @param hidden units that are suppressed already
     */
    Optional<AlternativeTable> cheapest(int cell, long offBy, BitSet hidden) {
        setCosts(hidden);
        double up = (double) Math.max(0, offBy);
        double down = (double) Math.max(0, -offBy);
        // Whole numbers may only go in larger steps.
        boolean exactly = !programme.isInWholeNumbers();
        of(cell).up.setBounds(up, exactly || offBy < 0 ? up : LinearProgramme.FAR);
        of(cell).down.setBounds(down, exactly || offBy >= 0 ? down : room(cell));
        Optional<AlternativeTable> alternative =
                programme.minimize() ? Optional.of(alternative(programme.objective())) : Optional.empty();
        release(cell);
        return alternative;
    }

    /**
     * The alternative table in which counts deviate as far as possible, up to a limit each, without suppressing more; other
     * deviations are kept small.
     *
     * @param wanted the largest deviation of each count, in persons; below 0 if the count is to be smaller
     */
    AlternativeTable furthest(Map<Integer, Long> wanted, BitSet hidden) {
        setCosts(hidden);
        wanted.forEach((cell, offBy) -> {
            Deviation deviation = of(cell);
            if (offBy > 0) {
                deviation.up.setBounds(0, (double) offBy);
            } else {
                deviation.down.setBounds(0, Math.min((double) -offBy, room(cell)));
            }
            programme.cost(deviation.up, offBy > 0 ? -WANTED : WANTED);
            programme.cost(deviation.down, offBy > 0 ? WANTED : -WANTED);
        });
        AlternativeTable alternative = programme.minimize() ? alternative(0) : AlternativeTable.NOTHING;
        wanted.keySet().forEach(cell -> {
            programme.cost(of(cell).up, of(cell).cost);
            programme.cost(of(cell).down, of(cell).cost);
            release(cell);
        });
        return alternative;
    }

    private void release(int cell) {
        of(cell).up.setBounds(0, LinearProgramme.FAR);
        of(cell).down.setBounds(0, room(cell));
    }

    private void setCosts(BitSet hidden) {
        for (int i = 0; i < cells.length; i++) {
            setCost(deviations[i], cost(cells[i], hidden) * apart[i]);
        }
    }

    /** Calls to the solver's library take time, so only changed costs are set. */
    private void setCost(Deviation deviation, double cost) {
        if (deviation.cost != cost) {
            deviation.cost = cost;
            programme.cost(deviation.up, cost);
            programme.cost(deviation.down, cost);
        }
    }

    private double cost(int cell, BitSet hidden) {
        Cell one = table.cells().get(cell);
        double cost = one.unit() == Cell.NOWHERE || hidden.get(one.unit())
                ? ALREADY_HIDDEN
                : table.units().get(one.unit()).cost();
        return one.quantity().isCount() ? cost : cost / HOURS;
    }

    private AlternativeTable alternative(double cost) {
        BitSet moved = new BitSet();
        SortedMap<Integer, Long> persons = new TreeMap<>();
        boolean whole = true;
        for (int i = 0; i < cells.length; i++) {
            double amount = deviations[i].amount();
            if (Math.abs(amount) > LinearProgramme.TOLERANCE) {
                Cell one = table.cells().get(cells[i]);
                whole &= !one.quantity().isCount() || Math.abs(amount - Math.rint(amount)) <= LinearProgramme.TOLERANCE;
                if (one.unit() != Cell.NOWHERE) {
                    moved.set(one.unit());
                }
                if (one.small() && whole(amount) != 0) {
                    persons.put(cells[i], whole(amount));
                }
            }
        }
        return new AlternativeTable(cost, moved, persons, whole);
    }

    /** Rounds a deviation towards zero, to whole persons. */
    private static long whole(double amount) {
        long persons = (long) Math.floor(Math.abs(amount) + LinearProgramme.TOLERANCE);
        return amount < 0 ? -persons : persons;
    }

    /** Fixes cells at their true amounts, or lets them deviate again. */
    void fix(List<Integer> changed, boolean known) {
        for (int cell : changed) {
            int index = Arrays.binarySearch(cells, cell);
            if (index >= 0) {
                Deviation deviation = deviations[index];
                if (known) {
                    deviation.up.setBounds(0, 0);
                    deviation.down.setBounds(0, 0);
                } else {
                    release(cell);
                }
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
        int index = Arrays.binarySearch(cells, cell);
        if (index < 0) {
            throw new IllegalArgumentException(table.cells().get(cell) + " is not in this group");
        }
        return deviations[index];
    }

    @Override
    public void close() {
        programme.close();
    }
}
