package nl.beschutwerk.audit.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.solver.SolverWork;

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
    static final long MOST_WORK = 100_000_000;

    private static final String WHOLE = "aantallen zijn hele getallen";

    private final Unknowns unknowns;
    private final List<Equation> equations;
    private final List<Integer> counts;
    private final Bounds bounds;
    private final WholeNumbers whole;
    private final SolverWork work;
    private final SortedMap<Integer, BitSet> fixed;
    private final long narrow;
    private final long mostWork;
    private long workBeforeProofs;
    private final SortedMap<Integer, HiddenCount> settled = new TreeMap<>();

    /**
     * Prepares the attack.
     *
     * @param narrow ranges below this width are too narrow
     * @param mostWork solver work allowed for proofs about single counts; {@link #MOST_WORK} except in tests
     * @param work to which the work of the solvers is added
     */
    GroupOfUnknowns(
            Unknowns unknowns,
            List<Integer> group,
            List<Equation> equations,
            long narrow,
            long mostWork,
            SolverWork work) {
        this.work = work.part();
        this.mostWork = mostWork;
        this.narrow = narrow;
        this.unknowns = unknowns;
        this.equations = equations;
        this.counts = group.stream().filter(unknowns::isCount).toList();
        this.bounds = new Bounds(unknowns, group, equations, this.work);
        this.whole = new WholeNumbers(unknowns, group, counts, equations, this.work);
        this.fixed = new Elimination(equations, work.stop()).fixed();
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

    /** The smallest width found so far among the counts that are not settled; empty if there are none. */
    OptionalLong narrowestSoFar() {
        return unsettled().mapToLong(count -> whole.possible(count).width()).min();
    }

    /**
     * Settles the count with the smallest width found so far.
     *
     * @return its width
     */
    long settleNarrowest() {
        int count = unsettled()
                .min(Comparator.comparingLong(one -> whole.possible(one).width()))
                .orElseThrow();
        return settle(count).width();
    }

    private Stream<Integer> unsettled() {
        return counts.stream().filter(count -> !settled.containsKey(count));
    }

    private HiddenCount settle(int count) {
        return settled.computeIfAbsent(count, this::inFull);
    }

    /** The range of each count; of those that are not settled, a part of it. */
    List<HiddenCount> found() {
        return counts.stream()
                .map(count -> settled.getOrDefault(count, inShort(count)))
                .toList();
    }

    /**
     * The counts for which no wide range was found in integers and no narrow one was proven, because the work allowed was
     * spent or a search ended at its limit of nodes.
     */
    Stream<FigureKey> unsettledInWholeNumbers() {
        return settled.entrySet().stream()
                .filter(entry -> whole.possible(entry.getKey()).width() < narrow)
                .filter(entry -> entry.getValue().width() >= narrow)
                .map(entry -> unknowns.key(entry.getKey()));
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
        return new HiddenCount(unknowns.key(count), whole.possible(count), false, List.of());
    }

    private HiddenCount inFull(int count) {
        boolean exact = fixed.containsKey(count);
        if (!exact && isSpent() && bounds.seen(count).width() >= narrow) {
            return new HiddenCount(unknowns.key(count), bounds.seen(count), false, List.of());
        }
        Bounds.Bounded bounded = bounds.of(count);
        boolean linear = bounded.range().width() < narrow
                || bounded.range().width() <= whole.possible(count).width();
        // Integers are many times slower, so they are used only if they may narrow the range.
        Range range =
                linear || isSpent() ? bounded.range() : whole.proven(count).within(bounded.range());
        List<String> reasons = new ArrayList<>();
        if (range.width() < narrow) {
            reasons.addAll(reasons(fixed.getOrDefault(count, bounded.used())));
            if (!linear) {
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
