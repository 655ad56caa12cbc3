package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.domain.StopSignal;

/**
 * Gauss-Jordan elimination of the exact equations, in integers without rounding. It finds the unknowns that have one possible
 * value, and the equations that fix them.
 */
final class Elimination {

    /** An equation over unknowns, with the multiple of each original equation that it was made of. */
    private record Row(SortedMap<Integer, BigInteger> coefficients, SortedMap<Integer, BigInteger> madeOf) {

        /** A multiple of this row less a multiple of another. */
        Row combined(BigInteger times, Row other, BigInteger otherTimes) {
            Row row = new Row(
                    combine(coefficients, times, other.coefficients, otherTimes),
                    combine(madeOf, times, other.madeOf, otherTimes));
            BigInteger divisor = Stream.concat(row.coefficients.values().stream(), row.madeOf.values().stream())
                    .reduce(BigInteger.ZERO, BigInteger::gcd);
            if (divisor.compareTo(BigInteger.ONE) > 0) {
                row.coefficients.replaceAll((unknown, coefficient) -> coefficient.divide(divisor));
                row.madeOf.replaceAll((equation, part) -> part.divide(divisor));
            }
            return row;
        }

        private static SortedMap<Integer, BigInteger> combine(
                SortedMap<Integer, BigInteger> one,
                BigInteger times,
                SortedMap<Integer, BigInteger> other,
                BigInteger otherTimes) {
            SortedMap<Integer, BigInteger> combined = new TreeMap<>();
            one.forEach((key, value) -> combined.put(key, value.multiply(times)));
            other.forEach((key, value) ->
                    combined.merge(key, value.multiply(otherTimes).negate(), BigInteger::add));
            combined.values().removeIf(value -> value.signum() == 0);
            return combined;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /**
     * Eliminates; equations that are not exact are ignored.
     *
     * @param stop asked before every equation
     */
    Elimination(List<Equation> equations, StopSignal stop) {
        for (int i = 0; i < equations.size(); i++) {
            stop.check();
            if (equations.get(i).isExact()) {
                add(whole(equations.get(i), i));
            }
        }
    }

    /** Every unknown that is fixed, with the equations that fix it together. */
    SortedMap<Integer, BitSet> fixed() {
        SortedMap<Integer, BitSet> fixed = new TreeMap<>();
        for (Row row : rows) {
            if (row.coefficients().size() == 1) {
                BitSet way = new BitSet();
                row.madeOf().keySet().forEach(way::set);
                fixed.put(row.coefficients().firstKey(), way);
            }
        }
        return fixed;
    }

    private static Row whole(Equation equation, int index) {
        int scale = equation.coefficients().values().stream()
                .mapToInt(BigDecimal::scale)
                .reduce(0, Math::max);
        SortedMap<Integer, BigInteger> coefficients = new TreeMap<>();
        equation.coefficients()
                .forEach((unknown, coefficient) ->
                        coefficients.put(unknown, coefficient.setScale(scale).unscaledValue()));
        SortedMap<Integer, BigInteger> itself = new TreeMap<>();
        itself.put(index, BigInteger.ONE);
        return new Row(coefficients, itself);
    }

    private void add(Row added) {
        Row reduced = added;
        for (Row row : rows) {
            reduced = without(reduced, row);
        }
        if (!reduced.coefficients().isEmpty()) {
            Row pivot = reduced;
            rows.replaceAll(row -> without(row, pivot));
            rows.add(pivot);
        }
    }

    /** Eliminates the first unknown of another row from a row. */
    private static Row without(Row row, Row other) {
        int unknown = other.coefficients().firstKey();
        BigInteger present = row.coefficients().get(unknown);
        return present == null
                ? row
                : row.combined(Objects.requireNonNull(other.coefficients().get(unknown)), other, present);
    }
}
