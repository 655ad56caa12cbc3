package nl.beschutwerk.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** The reward of a deviation in the wanted direction, which exceeds any cost of what is suppressed already. */
    private static final double WANTED = 1000;

    private final LinkedTable table;
    private final int[] cells;
    private final DeviationProgramme programme;
    private final double[] costs;
    private final double[] apart;

    /**
     * Sets up a group.
     *
     * @param cells that are or may be suppressed, all linked with each other
     * @param work to which the work of the solver is added
     */
    SecondarySuppressionModel(LinkedTable table, int[] cells, LinearProgramme.Numbers numbers, SolverWork work) {
        this.table = table;
        this.programme = new DeviationProgramme(table, cells, numbers, work);
        this.cells = cells;
        this.costs = new double[cells.length];
        this.apart = Arrays.stream(cells)
                .mapToDouble(cell -> 1 + APART * table.cells().get(cell).apart())
                .toArray();
    }

    /**
     * The cheapest alternative table in which a count deviates by at least this number; empty if there is none.
     *
     * @param hidden units that are suppressed already
     */
    Optional<AlternativeTable> cheapest(int cell, long offBy, BitSet hidden) {
        double up = (double) Math.max(0, offBy);
        double down = (double) Math.max(0, -offBy);
        // Whole numbers may only go in larger steps.
        boolean exactly = !programme.isInWholeNumbers();
        programme.boundUp(cell, up, exactly || offBy < 0 ? up : LinearProgramme.FAR);
        programme.boundDown(cell, down, exactly || offBy >= 0 ? down : programme.room(cell));
        setCosts(hidden);
        Optional<AlternativeTable> alternative = programme
                .solve()
                .map(amounts -> parts(amounts).all().stream()
                        .filter(part -> part.containsKey(cell))
                        .findFirst()
                        .map(part -> alternative(programme.objective(), part))
                        .orElse(AlternativeTable.NOTHING));
        programme.release(cell);
        return alternative;
    }

    /**
     * The alternative tables in which counts deviate as far as possible, up to a limit each; other deviations are kept small.
     * The group must be of suppressed cells. Each table holds without the others.
     *
     * @param wanted the largest deviation of each count, in persons; below 0 if the count is to be smaller
     */
    List<AlternativeTable> furthest(Map<Integer, Long> wanted, BitSet hidden) {
        setCosts(hidden);
        wanted.forEach((cell, offBy) -> {
            if (offBy > 0) {
                programme.boundUp(cell, 0, (double) offBy);
                programme.cost(cell, -WANTED, WANTED);
            } else {
                programme.boundDown(cell, 0, Math.min((double) -offBy, programme.room(cell)));
                programme.cost(cell, WANTED, -WANTED);
            }
        });
        List<AlternativeTable> alternatives = solve();
        wanted.keySet().forEach(cell -> {
            double cost = costs[programme.index(cell)];
            programme.cost(cell, cost, cost);
            programme.release(cell);
        });
        return alternatives;
    }

    /**
     * The cheapest alternative tables in which all of these counts are larger by at least a number; none if that is not found.
     *
     * @param offBy in persons
     */
    List<AlternativeTable> allLarger(List<Integer> counts, int offBy, BitSet hidden) {
        counts.forEach(cell -> {
            programme.boundUp(cell, (double) offBy, LinearProgramme.FAR);
            programme.boundDown(cell, 0, 0);
        });
        setCosts(hidden);
        List<AlternativeTable> alternatives = solve();
        counts.forEach(programme::release);
        return alternatives;
    }

    private List<AlternativeTable> solve() {
        return programme
                .solve()
                .map(amounts -> parts(amounts).all().stream()
                        .map(part -> alternative(0, part))
                        .toList())
                .orElse(List.of());
    }

    /** Calls to the solver's library take time, so only changed costs are set. */
    private void setCosts(BitSet hidden) {
        for (int i = 0; i < cells.length; i++) {
            double cost = cost(cells[i], hidden) * apart[i];
            if (costs[i] != cost) {
                costs[i] = cost;
                programme.cost(cells[i], cost, cost);
            }
        }
    }

    private double cost(int cell, BitSet hidden) {
        Cell one = table.cells().get(cell);
        double cost = one.unit() == Cell.NOWHERE || hidden.get(one.unit())
                ? ALREADY_HIDDEN
                : table.units().get(one.unit()).cost();
        return one.quantity().isCount() ? cost : cost / HOURS;
    }

    private IndependentParts parts(double[] amounts) {
        SortedMap<Integer, Long> deviations = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (Math.abs(amounts[i]) > LinearProgramme.TOLERANCE) {
                deviations.put(cells[i], LinkedTable.millionths(amounts[i]));
            }
        }
        return new IndependentParts(table, deviations);
    }

    private AlternativeTable alternative(double cost, SortedMap<Integer, Long> deviations) {
        BitSet moved = new BitSet();
        SortedMap<Integer, Long> persons = new TreeMap<>();
        boolean whole = true;
        for (Map.Entry<Integer, Long> deviation : deviations.entrySet()) {
            Cell one = table.cells().get(deviation.getKey());
            whole &= !one.quantity().isCount() || LinkedTable.isWhole(deviation.getValue());
            if (one.unit() != Cell.NOWHERE) {
                moved.set(one.unit());
            }
            long off = LinkedTable.towardsZero(deviation.getValue());
            if (one.small() && off != 0) {
                persons.put(deviation.getKey(), off);
            }
        }
        return new AlternativeTable(cost, moved, persons, whole, deviations);
    }

    /** Fixes a cell at its true amount, or lets it deviate again. */
    void fix(int cell, boolean known) {
        if (known) {
            programme.boundUp(cell, 0, 0);
            programme.boundDown(cell, 0, 0);
        } else {
            programme.release(cell);
        }
    }

    int[] cells() {
        return cells;
    }

    @Override
    public void close() {
        programme.close();
    }
}
