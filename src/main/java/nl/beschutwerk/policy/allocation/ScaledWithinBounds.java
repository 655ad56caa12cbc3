package nl.beschutwerk.policy.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Multiplies numbers by one factor so that they sum to a total, while each stays within its own bounds: whoever would come below
 * a lower bound gets that bound, whoever would come above an upper bound gets that one, and the factor is such that the total
 * holds exactly.
 */
final class ScaledWithinBounds {

    private ScaledWithinBounds() {}

    /**
     * The bounds of a number.
     *
     * @param upper empty if there is none
     */
    record Bounds(BigFraction lower, Optional<BigFraction> upper) {

        static Bounds from(BigFraction lower) {
            return new Bounds(lower, Optional.empty());
        }

        static Bounds between(BigFraction lower, BigFraction upper) {
            return new Bounds(lower, Optional.of(upper));
        }
    }

    /**
     * The scaled numbers; empty if no factor gives the total.
     *
     * @param numbers none below zero
     * @param bounds of each number; no lower bound is below zero or above the upper one
     */
    static <K extends Comparable<K>> Optional<SortedMap<K, BigFraction>> scale(
            SortedMap<K, BigFraction> numbers, SortedMap<K, Bounds> bounds, BigFraction total) {
        // The sum grows with the factor, in straight pieces between the factors at which a number meets a bound.
        TreeSet<BigFraction> bends = new TreeSet<>();
        bends.add(BigFraction.ZERO);
        numbers.forEach((key, number) -> {
            if (number.signum() > 0) {
                Bounds own = of(bounds, key);
                bends.add(own.lower().divide(number));
                own.upper().ifPresent(upper -> bends.add(upper.divide(number)));
            }
        });
        List<BigFraction> order = new ArrayList<>(bends);
        int reached = firstReaching(order, numbers, bounds, total);
        if (reached == 0) {
            SortedMap<K, BigFraction> least = at(BigFraction.ZERO, numbers, bounds);
            return Optional.of(least).filter(found -> Exact.sum(found.values()).compareTo(total) == 0);
        }
        // Beyond the last bend, the numbers without an upper bound grow in one straight piece.
        BigFraction before = order.get(reached - 1);
        BigFraction after = reached < order.size() ? order.get(reached) : before.add(BigFraction.ONE);
        BigFraction sumBefore = Exact.sum(at(before, numbers, bounds).values());
        BigFraction sumAfter = Exact.sum(at(after, numbers, bounds).values());
        return sumAfter.compareTo(sumBefore) == 0
                ? Optional.empty()
                : Optional.of(at(between(before, sumBefore, after, sumAfter, total), numbers, bounds));
    }

    /** The place of the first factor at which the sum reaches the total; the size of the list if none does. */
    private static <K extends Comparable<K>> int firstReaching(
            List<BigFraction> factors,
            SortedMap<K, BigFraction> numbers,
            SortedMap<K, Bounds> bounds,
            BigFraction total) {
        int low = 0;
        int high = factors.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (Exact.sum(at(factors.get(middle), numbers, bounds).values()).compareTo(total) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The factor of a total on the straight line through two points. */
    private static BigFraction between(
            BigFraction factor, BigFraction sum, BigFraction otherFactor, BigFraction otherSum, BigFraction total) {
        return factor.add(
                otherFactor.subtract(factor).multiply(total.subtract(sum)).divide(otherSum.subtract(sum)));
    }

    private static <K extends Comparable<K>> SortedMap<K, BigFraction> at(
            BigFraction factor, SortedMap<K, BigFraction> numbers, SortedMap<K, Bounds> bounds) {
        SortedMap<K, BigFraction> scaled = new TreeMap<>();
        numbers.forEach((key, number) -> {
            Bounds own = of(bounds, key);
            BigFraction raised = Exact.max(own.lower(), number.multiply(factor));
            scaled.put(key, own.upper().map(upper -> Exact.min(upper, raised)).orElse(raised));
        });
        return scaled;
    }

    private static <K extends Comparable<K>> Bounds of(SortedMap<K, Bounds> bounds, K key) {
        Bounds own = bounds.get(key);
        if (own == null) {
            throw new IllegalArgumentException("There are no bounds of " + key);
        }
        return own;
    }
}
