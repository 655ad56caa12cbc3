package nl.beschutwerk.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.solver.SolverWork;

/** The programmes for groups of linked cells, each made when it is first asked for. */
final class ModelsOfGroups implements AutoCloseable {

    private final LinkedTable table;
    private final LinkedCells groups;
    private final LinearProgramme.Numbers numbers;
    private final SolverWork work;
    private final Map<Integer, SecondarySuppressionModel> models = new HashMap<>();

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
        return models.computeIfAbsent(
                groups.groupOf(cell), added -> new SecondarySuppressionModel(table, groups.with(cell), numbers, work));
    }

    @Override
    public void close() {
        models.values().forEach(SecondarySuppressionModel::close);
    }

    /** Groups of cells that relations link with each other, leaving out cells that are taken as fixed. */
    static final class LinkedCells {

        private final int[] groupOfCell;
        private final List<int[]> groups = new ArrayList<>();

        /**
         * Finds the groups.
         *
         * @param free which cells are not fixed, by index
         */
        LinkedCells(LinkedTable table, IntPredicate free) {
            groupOfCell = new int[table.cells().size()];
            Arrays.fill(groupOfCell, -1);
            for (int cell = 0; cell < groupOfCell.length; cell++) {
                if (groupOfCell[cell] < 0 && free.test(cell)) {
                    groups.add(gather(table, free, cell));
                }
            }
        }

        private int[] gather(LinkedTable table, IntPredicate free, int first) {
            List<Integer> members = new ArrayList<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(first));
            groupOfCell[first] = groups.size();
            while (!open.isEmpty()) {
                int cell = open.remove();
                members.add(cell);
                for (int relation : table.relationsOf(cell)) {
                    for (Relation.Term term : table.relation(relation).terms()) {
                        int other = term.cell();
                        if (groupOfCell[other] < 0 && free.test(other)) {
                            groupOfCell[other] = groups.size();
                            open.add(other);
                        }
                    }
                }
            }
            return members.stream().mapToInt(Integer::intValue).sorted().toArray();
        }

        /** The cells linked with this one, itself included; in order. */
        int[] with(int cell) {
            return groups.get(groupOfCell[cell]);
        }

        /** The number of the group that this cell is in. */
        int groupOf(int cell) {
            return groupOfCell[cell];
        }
    }
}
