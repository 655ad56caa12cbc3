package nl.beschutwerk.audit.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /**
     * What each count can be. Of the narrowest, and of those that are too narrow, all of it and why; of others, at least so
     * much.
     */
    List<HiddenCount> bound(long narrow) {
        SortedMap<Integer, HiddenCount> inFull = new TreeMap<>();
        widen(narrow).forEach(count -> inFull.put(count, inFull(count, narrow)));
        long narrowest = narrowest(inFull, narrow);
        Optional<Integer> next = narrowestSoFar(inFull.keySet(), narrowest);
        while (next.isPresent()) {
            inFull.put(next.get(), inFull(next.get(), narrow));
            widen(narrowest(inFull, narrow))
                    .forEach(count -> inFull.computeIfAbsent(count, added -> inFull(added, narrow)));
            narrowest = narrowest(inFull, narrow);
            next = narrowestSoFar(inFull.keySet(), narrowest);
        }
        return counts.stream()
                .map(count -> inFull.containsKey(count) ? inFull.get(count) : inShort(count))
                .toList();
    }

    /** Of the counts that are known in full and not too narrow. */
    private static long narrowest(SortedMap<Integer, HiddenCount> inFull, long narrow) {
        return inFull.values().stream()
                .mapToLong(HiddenCount::width)
                .filter(width -> width >= narrow)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The count that may turn out to be narrower than that. */
    private Optional<Integer> narrowestSoFar(Set<Integer> known, long narrowest) {
        return counts.stream()
                .filter(count -> !known.contains(count) && whole.possible(count).width() < narrowest)
                .min(Comparator.comparingLong(count -> whole.possible(count).width()));
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

    private HiddenCount inFull(int count, long narrow) {
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
