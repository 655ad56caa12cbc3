package nl.beschutwerk.audit.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;

/** The attack on unknowns that equations link with each other. */
final class GroupAttack implements AutoCloseable {

    /** After so many searches for many counts at once, those that are left are in each other's way. */
    private static final int ROUNDS = 12;

    private static final int ROUNDS_IN_VAIN = 2;

    private static final String WHOLE = "aantallen zijn hele getallen";

    private final Unknowns unknowns;
    private final List<Equation> equations;
    private final List<Integer> counts;
    private final Bounds bounds;
    private final WholeNumbers whole;
    private final SortedMap<Integer, BitSet> fixed;

    GroupAttack(Unknowns unknowns, List<Integer> group, List<Equation> equations) {
        this.unknowns = unknowns;
        this.equations = equations;
        this.counts = group.stream().filter(unknowns::isCount).toList();
        this.bounds = new Bounds(unknowns, group, equations);
        this.whole = new WholeNumbers(unknowns, group, counts, equations);
        this.fixed = new Elimination(equations).fixed();
    }

    /** Whether anything at all fits the equations. */
    boolean isPossible() {
        return bounds.isPossible() && whole.isPossible();
    }

    List<Integer> counts() {
        return counts;
    }

    /** Counts that are not known to be able to have values so far apart. */
    List<Integer> narrowerThan(long width) {
        List<Integer> narrow = narrowSoFar(width);
        int inVain = 0;
        for (int round = 0; round < ROUNDS && !narrow.isEmpty() && inVain < ROUNDS_IN_VAIN; round++) {
            whole.spread(narrow, width, round);
            List<Integer> left = narrowSoFar(width);
            inVain = left.size() < narrow.size() ? 0 : inVain + 1;
            narrow = left;
        }
        return narrow;
    }

    private List<Integer> narrowSoFar(long width) {
        return counts.stream()
                .filter(count -> whole.possible(count).width() < width)
                .toList();
    }

    /** What a count can be at least. */
    HiddenCount inShort(int count) {
        return new HiddenCount(unknowns.key(count), whole.possible(count), false, List.of());
    }

    /**
     * What a count can be, and why.
     *
     * @param narrow a range narrower than this is to be explained
     */
    HiddenCount inFull(int count, long narrow) {
        Bounds.Bounded bounded = bounds.of(count);
        boolean settled = bounded.range().width() < narrow
                || bounded.range().width() <= whole.possible(count).width();
        // Whole numbers are many times slower, so they are asked only for what they may add.
        Range range = settled ? bounded.range() : whole.proven(count);
        boolean exact = fixed.containsKey(count);
        List<String> reasons = new ArrayList<>();
        if (range.width() < narrow) {
            reasons.addAll(reasons(fixed.getOrDefault(count, bounded.used())));
            if (!settled) {
                reasons.add(WHOLE);
            }
        }
        return new HiddenCount(unknowns.key(count), range, exact, reasons);
    }

    private List<String> reasons(BitSet used) {
        return used.stream()
                .mapToObj(index -> equations.get(index).reason())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        bounds.close();
        whole.close();
    }
}
