package nl.beschutwerk.policy.allocation;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Rounds to whole numbers by largest remainder, so that the sum stays what it is: each number is rounded down, and what is then
 * left goes, one each, to those with the largest fraction. Of equal fractions the larger number comes first, of equal numbers
 * the lower key.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * The rounded numbers.
     *
     * @param unrounded none below zero
     * @throws IllegalArgumentException if the sum is not a whole number
     */
    public static <K extends Comparable<K>> SortedMap<K, Long> round(SortedMap<K, BigFraction> unrounded) {
        BigFraction sum = Exact.sum(unrounded.values());
        if (!sum.getDenominator().equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("The numbers sum to " + sum + ", which is not whole");
        }
        SortedMap<K, Long> rounded = new TreeMap<>();
        long left = sum.getNumerator().longValueExact();
        for (var entry : unrounded.entrySet()) {
            long down = Exact.floor(entry.getValue()).longValueExact();
            rounded.put(entry.getKey(), down);
            left -= down;
        }
        List<K> order = unrounded.keySet().stream()
                .sorted(Comparator.comparing((K key) -> fraction(unrounded, key))
                        .thenComparing(key -> number(unrounded, key))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        // A fraction of 0 never gets one: there are more fractions above 0 than they sum to.
        order.stream().limit(left).forEach(key -> rounded.merge(key, 1L, Long::sum));
        return rounded;
    }

    private static <K> BigFraction fraction(SortedMap<K, BigFraction> numbers, K key) {
        BigFraction number = number(numbers, key);
        return number.subtract(BigFraction.of(Exact.floor(number)));
    }

    private static <K> BigFraction number(SortedMap<K, BigFraction> numbers, K key) {
        BigFraction number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("There is no number of " + key);
        }
        return number;
    }
}
