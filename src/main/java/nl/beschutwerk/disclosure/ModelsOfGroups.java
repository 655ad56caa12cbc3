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

/** The models of the groups of linked cells, each built when it is first used. */
final class ModelsOfGroups implements AutoCloseable {

    private final LinkedTable table;
    private final LinkedCells groups;
    private final LinearProgramme.Numbers numbers;
    private final SolverWork work;
    private final Map<Integer, SecondarySuppressionModel> models = new HashMap<>();

    /**
     * Starts without models.
     *
     * @param free which cells may deviate, by index; asked again for each group
     * @param work to which the work of the solvers is added
     */
    ModelsOfGroups(LinkedTable table, IntPredicate free, LinearProgramme.Numbers numbers, SolverWork work) {
        this(table, new LinkedCells(table, free, (one, other) -> true), numbers, work);
    }

    private ModelsOfGroups(LinkedTable table, LinkedCells groups, LinearProgramme.Numbers numbers, SolverWork work) {
        this.numbers = numbers;
        this.work = work;
        this.table = table;
        this.groups = groups;
    }

    /** The models of groups that are within a region or the country each, while all other cells do not deviate. */
    static ModelsOfGroups withinRegions(
            LinkedTable table, IntPredicate free, LinearProgramme.Numbers numbers, SolverWork work) {
        LinkedCells groups =
                new LinkedCells(table, free, (one, other) -> table.region(one).equals(table.region(other)));
        return new ModelsOfGroups(table, groups, numbers, work);
    }

    /** The model that contains a cell, which must be one that may deviate. */
    SecondarySuppressionModel of(int cell) {
        return models.computeIfAbsent(
                groups.groupOf(cell), added -> new SecondarySuppressionModel(table, groups.with(cell), numbers, work));
    }

    /** Closing it again does nothing. */
    @Override
    public void close() {
        models.values().forEach(SecondarySuppressionModel::close);
        models.clear();
    }

    /**
     * Connected components of the cells that are not fixed, each found when one of its cells is first asked for, from what is
     * fixed then. Cells of groups that were found before are not in it.
     */
    static final class LinkedCells {

        private static final int NONE = -1;

        private final LinkedTable table;
        private final IntPredicate free;
        private final MayBeTogether together;
        private final int[] groupOfCell;
        private final List<int[]> groups = new ArrayList<>();

        /** Whether two cells in one relation may be in one group. */
        interface MayBeTogether {

            boolean test(int one, int other);
        }

        /**
         * Starts without groups.
         *
         * @param free which cells are not fixed, by index
         */
        LinkedCells(LinkedTable table, IntPredicate free, MayBeTogether together) {
            this.table = table;
            this.free = free;
            this.together = together;
            groupOfCell = new int[table.cells().size()];
            Arrays.fill(groupOfCell, NONE);
        }

        private int[] gather(int first) {
            List<Integer> members = new ArrayList<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(first));
            groupOfCell[first] = groups.size();
            while (!open.isEmpty()) {
                int cell = open.remove();
                members.add(cell);
                for (int relation : table.relationsOf(cell)) {
                    for (Relation.Term term : table.relation(relation).terms()) {
                        int other = term.cell();
                        if (groupOfCell[other] == NONE && free.test(other) && together.test(cell, other)) {
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
            return groups.get(groupOf(cell));
        }

        /**
         * The number of the group that this cell is in.
         *
         * @throws IllegalArgumentException if it is fixed
         */
        int groupOf(int cell) {
            if (groupOfCell[cell] == NONE) {
                if (!free.test(cell)) {
                    throw new IllegalArgumentException(table.cells().get(cell) + " is fixed, and so in no group");
                }
                groups.add(gather(cell));
            }
            return groupOfCell[cell];
        }
    }
}
