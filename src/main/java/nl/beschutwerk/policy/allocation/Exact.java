package nl.beschutwerk.policy.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact fractions by municipality or any other key. */
public final class Exact {

    private Exact() {}

    /** A decimal number as a fraction. */
    public static BigFraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? BigFraction.of(decimal.toBigIntegerExact())
                : BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** The sum, 0 of nothing. */
    public static BigFraction sum(Collection<BigFraction> parts) {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction part : parts) {
            sum = sum.add(part);
        }
        return sum;
    }

    static BigFraction min(BigFraction one, BigFraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static BigFraction max(BigFraction one, BigFraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The largest whole number that is not above the fraction. */
    static BigInteger floor(BigFraction fraction) {
        BigInteger[] parts = fraction.getNumerator().divideAndRemainder(fraction.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The nearest whole number; a half goes away from zero. */
    public static BigInteger rounded(BigFraction fraction) {
        BigInteger whole = floor(fraction.abs().add(BigFraction.of(1, 2)));
        return fraction.signum() < 0 ? whole.negate() : whole;
    }

    /** Another map with the same keys. */
    static <K extends Comparable<K>, V, R> SortedMap<K, R> map(SortedMap<K, V> values, BiFunction<K, V, R> change) {
        SortedMap<K, R> changed = new TreeMap<>();
        values.forEach((key, value) -> changed.put(key, change.apply(key, value)));
        return changed;
    }
}
