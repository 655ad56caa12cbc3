package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;

/** Searches alternative tables for many small counts at once, since one solution often protects many of them. */
final class ManyCounts {

    /** After this number of rounds, the counts that are left exclude each other. */
    private static final int ROUNDS = 12;

    private static final int ROUNDS_IN_VAIN = 2;

    private final LinkedTable table;
    private final int required;

    /**
     * A search over the cells of a table.
     *
     * @param required the deviation wanted of each count, up or down
     */
    ManyCounts(LinkedTable table, int required) {
        this.table = table;
        this.required = required;
    }

    /** Searches tables in which some counts of each of these groups deviate, up or down. */
    interface Search {

        void lookFor(List<List<Integer>> groups, int round);
    }

    /**
     * Repeats a search as long as it makes progress, and at most a fixed number of rounds. A group in which it makes none is
     * not searched again: what is found for one group is nothing to another.
     *
     * @param groups of counts, of which no table changes counts of two
     * @param narrow whether a count needs a larger deviation
     * @param isSpent whether the work allowed is used up, so that no further round begins
     * @return the counts that still need one
     */
    List<Integer> widen(Collection<List<Integer>> groups, IntPredicate narrow, BooleanSupplier isSpent, Search search) {
        List<Group> all = groups.stream().map(group -> new Group(group, narrow)).toList();
        for (int round = 0; round < ROUNDS && !isSpent.getAsBoolean(); round++) {
            List<Group> open = all.stream().filter(Group::isOpen).toList();
            if (!open.isEmpty()) {
                search.lookFor(open.stream().map(group -> group.left).toList(), round);
                open.forEach(Group::lookAgain);
            }
        }
        return all.stream().flatMap(group -> group.left.stream()).toList();
    }

    /** The narrow counts of a group, and how many rounds in a row widened none of them. */
    private static final class Group {

        private final IntPredicate narrow;
        private List<Integer> left;
        private int inVain;

        Group(List<Integer> counts, IntPredicate narrow) {
            this.narrow = narrow;
            this.left = counts.stream().filter(narrow::test).toList();
        }

        /** One count alone is tried up and down in one round. */
        boolean isOpen() {
            return inVain < Math.min(ROUNDS_IN_VAIN, left.size());
        }

        void lookAgain() {
            int before = left.size();
            left = left.stream().filter(narrow::test).toList();
            inVain = left.size() < before ? 0 : inVain + 1;
        }
    }

    /** Half of the counts up and the rest down, and then the reverse. */
    List<AlternativeTable> bothWays(SecondarySuppressionModel model, List<Integer> counts, int round, BitSet hidden) {
        return Stream.of(false, true)
                .flatMap(reverse -> oneWay(model, counts, round, reverse, hidden).stream())
                .toList();
    }

    /** Half of the counts up and the rest down, or the reverse. */
    List<AlternativeTable> oneWay(
            SecondarySuppressionModel model, List<Integer> counts, int round, boolean reverse, BitSet hidden) {
        Map<Integer, Long> wanted = new TreeMap<>();
        counts.forEach(cell -> wanted.put(cell, isUpIn(round, cell) == reverse ? -required : (long) required));
        return model.furthest(wanted, hidden);
    }

    /** Selects half of the counts, a different half each round. */
    private boolean isUpIn(int round, int cell) {
        return Math.scalb(table.cells().get(cell).apart(), round) % 1 < 0.5;
    }

    /** Groups counts by the model that they are in. */
    static Map<SecondarySuppressionModel, List<Integer>> byGroup(List<Integer> counts, ModelsOfGroups models) {
        Map<SecondarySuppressionModel, List<Integer>> ofModel = new LinkedHashMap<>();
        counts.forEach(cell -> ofModel.computeIfAbsent(models.of(cell), key -> new ArrayList<>())
                .add(cell));
        return ofModel;
    }
}
