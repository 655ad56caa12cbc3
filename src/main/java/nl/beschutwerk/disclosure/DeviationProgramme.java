package nl.beschutwerk.disclosure;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.solver.SolverWork;

/** The deviations of a group of linked cells from their true amounts, up and down, as variables that satisfy all relations. */
final class DeviationProgramme implements AutoCloseable {

    /**
     * A relation with more room than this is added to a linear programme only once a solution violates it, which is seldom. A
     * search in whole numbers begins anew each time, so that it has all relations at once.
     */
    private static final double MUCH_ROOM = 3;

    private record Deviation(MPVariable up, MPVariable down) {

        double amount() {
            return up.solutionValue() - down.solutionValue();
        }
    }

    private final LinkedTable table;
    private final int[] cells;
    private final LinearProgramme programme;
    private final Deviation[] deviations;

    /** Relations between cells by their index in the group. */
    private final List<Relation> leftOut = new ArrayList<>();

    /**
     * Sets up a group.
     *
     * @param cells that may deviate, in order
     */
    DeviationProgramme(LinkedTable table, int[] cells, LinearProgramme.Numbers numbers, SolverWork work) {
        this.table = table;
        this.programme = new LinearProgramme(numbers, work);
        this.cells = cells;
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
                    Relation row = ofGroup(table.relation(index));
                    if (!programme.isInWholeNumbers() && hasMuchRoom(row)) {
                        leftOut.add(row);
                    } else {
                        add(row);
                    }
                }
            }
        }
    }

    /** The other cells of a relation do not deviate. */
    private Relation ofGroup(Relation relation) {
        List<Relation.Term> terms = new ArrayList<>();
        for (Relation.Term term : relation.terms()) {
            int index = Arrays.binarySearch(cells, term.cell());
            if (index >= 0) {
                terms.add(new Relation.Term(index, term.coefficient()));
            }
        }
        return new Relation(terms, relation.least(), relation.most());
    }

    private static boolean hasMuchRoom(Relation relation) {
        return relation.most() > MUCH_ROOM && relation.least() < -MUCH_ROOM;
    }

    private void add(Relation relation) {
        MPConstraint row = programme.row(relation);
        for (Relation.Term term : relation.terms()) {
            Deviation deviation = deviations[term.cell()];
            row.setCoefficient(deviation.up, term.coefficient());
            row.setCoefficient(deviation.down, -term.coefficient());
        }
    }

    private static boolean isViolated(Relation relation, double[] amounts) {
        double sum = 0;
        for (Relation.Term term : relation.terms()) {
            sum += term.coefficient() * amounts[term.cell()];
        }
        return sum < relation.least() - LinearProgramme.TOLERANCE || sum > relation.most() + LinearProgramme.TOLERANCE;
    }

    /** The deviations of all cells in the best solution that satisfies all relations; empty if there is none. */
    Optional<double[]> solve() {
        while (programme.minimize()) {
            double[] amounts =
                    Arrays.stream(deviations).mapToDouble(Deviation::amount).toArray();
            List<Relation> violated = leftOut.stream()
                    .filter(relation -> isViolated(relation, amounts))
                    .toList();
            if (violated.isEmpty()) {
                return Optional.of(amounts);
            }
            violated.forEach(this::add);
            leftOut.removeAll(violated);
        }
        return Optional.empty();
    }

    boolean isInWholeNumbers() {
        return programme.isInWholeNumbers();
    }

    /** What the last solution costs. */
    double objective() {
        return programme.objective();
    }

    /** How far a cell can deviate down. */
    double room(int cell) {
        Cell one = table.cells().get(cell);
        return one.value() - one.least();
    }

    /** Bounds the deviation of a cell up. */
    void boundUp(int cell, double least, double most) {
        deviations[index(cell)].up.setBounds(least, most);
    }

    /** Bounds the deviation of a cell down, in positive numbers. */
    void boundDown(int cell, double least, double most) {
        deviations[index(cell)].down.setBounds(least, most);
    }

    /** Lets a cell deviate as far as it can. */
    void release(int cell) {
        boundUp(cell, 0, LinearProgramme.FAR);
        boundDown(cell, 0, room(cell));
    }

    /** Sets the cost of every unit by which a cell deviates. */
    void cost(int cell, double up, double down) {
        Deviation deviation = deviations[index(cell)];
        programme.cost(deviation.up, up);
        programme.cost(deviation.down, down);
    }

    /**
     * The place of a cell in the group.
     *
     * @throws IllegalArgumentException if it is not in the group
     */
    int index(int cell) {
        int index = Arrays.binarySearch(cells, cell);
        if (index < 0) {
            throw new IllegalArgumentException(table.cells().get(cell) + " is not in this group");
        }
        return index;
    }

    @Override
    public void close() {
        programme.close();
    }
}
