package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;

/** Sends many small counts up and down at once, since one answer often serves many of them. */
final class ManyCounts {

    /** After so many answers, those that are left are in each other's way. */
    private static final int ROUNDS = 12;

    private static final int ROUNDS_IN_VAIN = 2;

    private final LinkedTable table;
    private final int required;

    /**
     * Starts without having found anything.
     *
     * @param required how far each count is to go, up or down
     */
    ManyCounts(LinkedTable table, int required) {
        this.table = table;
        this.required = required;
    }

    /** Looks for tables in which some of these counts are off, one way or the other. */
    interface Search {

        void lookFor(List<Integer> counts, int round);
    }

    /**
     * Searches as long as it helps, and not for ever.
     *
     * @param narrow whether a count still needs to go further
     * @return the counts that still do
     */
    List<Integer> widen(List<Integer> counts, IntPredicate narrow, Search search) {
        List<Integer> left = narrowAmong(counts, narrow);
        int inVain = 0;
        for (int round = 0; round < ROUNDS && !left.isEmpty() && inVain < ROUNDS_IN_VAIN; round++) {
            search.lookFor(left, round);
            List<Integer> now = narrowAmong(left, narrow);
            inVain = now.size() < left.size() ? 0 : inVain + 1;
            left = now;
        }
        return left;
    }

    private static List<Integer> narrowAmong(List<Integer> counts, IntPredicate narrow) {
        return counts.stream().filter(narrow::test).toList();
    }

    /** Some of these counts up and the rest down, and then the other way round. */
    List<AlternativeTable> bothWays(SecondarySuppressionModel model, List<Integer> counts, int round, BitSet hidden) {
        Map<Integer, Long> wanted = new TreeMap<>();
        counts.forEach(cell -> wanted.put(cell, isUpIn(round, cell) ? (long) required : -required));
        AlternativeTable one = model.furthest(wanted, hidden);
        wanted.replaceAll((cell, offBy) -> -offBy);
        return List.of(one, model.furthest(wanted, hidden));
    }

    /** Half of the counts, others every round. */
    private boolean isUpIn(int round, int cell) {
        return Math.scalb(table.cells().get(cell).apart(), round) % 1 < 0.5;
    }

    /** Counts by the programme that they are in. */
    static Map<SecondarySuppressionModel, List<Integer>> byGroup(List<Integer> counts, ModelsOfGroups own) {
        Map<SecondarySuppressionModel, List<Integer>> ofModel = new LinkedHashMap<>();
        counts.forEach(cell ->
                ofModel.computeIfAbsent(own.of(cell), key -> new ArrayList<>()).add(cell));
        return ofModel;
    }
}
