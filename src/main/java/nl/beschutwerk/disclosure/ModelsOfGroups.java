package nl.beschutwerk.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import nl.beschutwerk.solver.SolverWork;

/** The programmes for groups of linked cells, each made when it is first asked for. */
final class ModelsOfGroups implements AutoCloseable {

    private final LinkedTable table;
    private final LinkedCells groups;
    private final LinearProgramme.Numbers numbers;
    private final SolverWork work;
    private final Map<Integer, SecondarySuppressionModel> covers = new HashMap<>();

    /**
     * Finds the groups.
     *
     * @param free which cells may move, by index
     * @param work to which all that the programmes take is added
     */
    ModelsOfGroups(LinkedTable table, IntPredicate free, LinearProgramme.Numbers numbers, SolverWork work) {
        this.numbers = numbers;
        this.work = work;
        this.table = table;
        this.groups = new LinkedCells(table, free);
    }

    /** The programme that a cell, which may move, is in. */
    SecondarySuppressionModel of(int cell) {
        return covers.computeIfAbsent(
                groups.groupOf(cell), added -> new SecondarySuppressionModel(table, groups.with(cell), numbers, work));
    }

    @Override
    public void close() {
        covers.values().forEach(SecondarySuppressionModel::close);
    }
}
