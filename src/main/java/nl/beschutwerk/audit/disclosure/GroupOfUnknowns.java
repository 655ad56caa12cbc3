package nl.beschutwerk.audit.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.solver.SolverWork;
import org.jspecify.annotations.Nullable;

/** The attack on one group of unknowns that equations link with each other. */
final class GroupOfUnknowns implements AutoCloseable {

    /** After this number of searches for many counts at once, the counts that are left exclude each other. */
    private static final int ROUNDS = 12;

    private static final int ROUNDS_IN_VAIN = 2;

    /** If more counts than this are left, they are first searched together. */
    private static final int FEW = 30;

    /**
     * Solver work allowed for proofs about single counts in integers, after the searches for many counts at once. If it is
     * spent, a count has the range of the linear relaxation.
     */
    static final long MOST_WORK = 300_000_000;

    private static final String WHOLE = "aantallen zijn hele getallen";

    private final Unknowns unknowns;
    private final List<Equation> equations;
    private final List<Integer> counts;
    private final Bounds bounds;
    private final WholeNumbers whole;
    private final SolverWork work;
    private final long narrow;
    private final long mostWork;
    private long workBeforeProofs;
    private final SortedMap<Integer, HiddenCount> settled = new TreeMap<>();
    private @Nullable SortedMap<Integer, BitSet> fixed;

    /**
     * Prepares the attack.
     *
     * @param counts that are searched
     * @param known numbers of each that are possible for certain
     */
    GroupOfUnknowns(
            Unknowns unknowns,
            List<Integer> group,
            List<Equation> equations,
            List<Integer> counts,
            IntFunction<Range> known,
            Effort effort) {
        this.work = effort.work().part();
        this.mostWork = effort.mostWork();
        this.narrow = effort.narrow();
        this.unknowns = unknowns;
        this.equations = equations;
        this.counts = counts;
        this.bounds = new Bounds(unknowns, group, equations, this.work);
        this.whole = new WholeNumbers(unknowns, group, equations, counts, known, this.work);
    }

    /** Whether the equations have any solution. */
    boolean isPossible() {
        return bounds.isPossible() && whole.isPossible();
    }

    /** Finds the counts with a range that is too narrow, and the range and reasons of each. */
    void findNarrow() {
        List<Integer> left = widen(narrow);
        if (left.size() > FEW) {
            spread(left);
        }
        workBeforeProofs = work.units();
        left.forEach(this::settle);
    }

    /** Searches the linear relaxation, which excludes for most counts that anything but integrality could reveal them. */
    private void spread(List<Integer> counts) {
        for (int round = 0; round < ROUNDS; round++) {
            bounds.spread(
                    counts.stream()
                            .filter(count -> bounds.seen(count).width() < narrow)
                            .toList(),
                    round);
        }
    }

    /** Whether the work allowed for proofs is spent. */
    boolean isSpent() {
        return work.units() - workBeforeProofs >= mostWork;
    }

    private HiddenCount settle(int count) {
        return settled.computeIfAbsent(count, this::inFull);
    }

    /** The range of each count if it is too narrow; else a part of it that is wide enough, if one was found. */
    Map<Integer, HiddenCount> found() {
        Map<Integer, HiddenCount> found = new HashMap<>();
        counts.forEach(count -> found.put(count, settled.getOrDefault(count, inShort(count))));
        return found;
    }

    /**
     * The counts for which no wide range was found in integers and no narrow one was proven, because the work allowed was
     * spent or a search ended at its limit of nodes.
     */
    Stream<Integer> unsettledInWholeNumbers() {
        return settled.entrySet().stream()
                .filter(entry -> whole.possible(entry.getKey()).width() < narrow)
                .filter(entry -> entry.getValue().width() >= narrow)
                .map(Map.Entry::getKey);
    }

    /** Searches wide ranges for as many counts as possible, and returns the counts for which it found none. */
    private List<Integer> widen(long width) {
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

    private HiddenCount inShort(int count) {
        return HiddenCount.of(unknowns.get(count), whole.possible(count), false, List.of());
    }

    private HiddenCount inFull(int count) {
        if (isSpent() && bounds.seen(count).width() >= narrow) {
            return HiddenCount.of(unknowns.get(count), bounds.seen(count), false, List.of());
        }
        Bounds.Bounded bounded = bounds.of(count);
        boolean linear = bounded.range().width() < narrow
                || bounded.range().width() <= whole.possible(count).width();
        // Integers are many times slower, so they are used only if they may narrow the range.
        Range range =
                linear || isSpent() ? bounded.range() : whole.proven(count).within(bounded.range());
        if (range.width() >= narrow) {
            boolean found = whole.possible(count).width() >= narrow;
            return HiddenCount.of(unknowns.get(count), found ? whole.possible(count) : range, false, List.of());
        }
        boolean exact = linear && range.width() == 0 && fixed().containsKey(count);
        List<String> reasons =
                new ArrayList<>(reasons(exact ? fixed().getOrDefault(count, bounded.used()) : bounded.used()));
        if (!linear) {
            reasons.add(WHOLE);
        }
        return HiddenCount.of(unknowns.get(count), range, exact, reasons);
    }

    /** What equations fix exactly, which takes long in a large group. */
    private SortedMap<Integer, BitSet> fixed() {
        SortedMap<Integer, BitSet> solved = fixed;
        if (solved == null) {
            solved = new Elimination(equations, work.stop()).fixed();
            fixed = solved;
        }
        return solved;
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
