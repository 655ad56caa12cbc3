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

/** The attack on unknowns that equations link with each other. */
final class GroupOfUnknowns implements AutoCloseable {

    /** After so many searches for many counts at once, those that are left are in each other's way. */
    private static final int ROUNDS = 12;

    private static final int ROUNDS_IN_VAIN = 2;

    /** More counts than this are first looked at together. */
    private static final int FEW = 30;

    /**
     * How much to prove of single counts in whole numbers, as solvers count it, after all searches for many counts at once.
     * When it is spent, what is known of a count is what holds for parts of persons as well.
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
     * Sets it up.
     *
     * @param narrow ranges narrower than this are too narrow
     * @param mostWork how much to prove of single counts in whole numbers; {@link #MOST_WORK} but in tests
     * @param work to which all that solving takes is added
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

    /** Whether anything at all fits the equations. */
    boolean isPossible() {
        return bounds.isPossible() && whole.isPossible();
    }

    /** Finds out which counts are too narrow, and all about those. */
    void findNarrow() {
        List<Integer> left = widen(narrow);
        if (left.size() > FEW) {
            spread(left);
        }
        workBeforeProofs = work.units();
        left.forEach(this::settle);
    }

    /** In parts of persons, which tells of most counts that nothing but a search in whole numbers could find them out. */
    private void spread(List<Integer> counts) {
        for (int round = 0; round < ROUNDS; round++) {
            bounds.spread(
                    counts.stream()
                            .filter(count -> bounds.seen(count).width() < narrow)
                            .toList(),
                    round);
        }
    }

    /** Whether no more is to be proven in whole numbers. */
    boolean isSpent() {
        return work.units() - workBeforeProofs >= mostWork;
    }

    /** The width of the count that may turn out to be the narrowest of those that are not too narrow. */
    OptionalLong narrowestSoFar() {
        return unsettled().mapToLong(count -> whole.possible(count).width()).min();
    }

    /**
     * Finds out all about that count.
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

    /** What each count can be: of those that are settled, all of it and why; of others, at least so much. */
    List<HiddenCount> found() {
        return counts.stream()
                .map(count -> settled.getOrDefault(count, inShort(count)))
                .toList();
    }

    /**
     * The counts that are narrow as far as was found in whole numbers, and were not proven to be: the budget for proofs was
     * spent, or a search ended at its number of nodes.
     */
    Stream<FigureKey> unsettledInWholeNumbers() {
        return settled.entrySet().stream()
                .filter(entry -> whole.possible(entry.getKey()).width() < narrow)
                .filter(entry -> entry.getValue().width() >= narrow)
                .map(entry -> unknowns.key(entry.getKey()));
    }

    /** Finds values so far apart for as many counts as it can, and tells for which it could not. */
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
        // Whole numbers are many times slower, so they are asked only for what they may add.
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
