package nl.beschutwerk.policy.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.policy.scenario.GrowthLimit;

/**
 * The rules once more, in another way: on arrays of whole numerators over one common denominator, with loops that repeat until
 * nothing changes. It shares no code with the allocation.
 */
final class NaiveAllocation {

    private NaiveAllocation() {}

    /** Numbers over one denominator. */
    static final class Parts {

        private final BigInteger[] of;
        private final BigInteger over;

        Parts(BigInteger[] of, BigInteger over) {
            this.of = of;
            this.over = over;
        }

        int size() {
            return of.length;
        }
    }

    /** Shares in amounts that are given as decimals. */
    static Parts shares(List<String> amounts) {
        int scale = amounts.stream()
                .mapToInt(text -> Math.max(0, new BigDecimal(text).scale()))
                .max()
                .orElse(0);
        BigInteger[] whole = amounts.stream()
                .map(text -> new BigDecimal(text).setScale(scale).unscaledValue())
                .toArray(BigInteger[]::new);
        return new Parts(whole, sum(whole));
    }

    /** A weighted sum of shares; the weights are in thousandths. */
    static Parts mixed(Parts one, long weight, Parts other, long otherWeight) {
        BigInteger over = one.over.multiply(other.over).multiply(BigInteger.valueOf(1000));
        BigInteger[] of = new BigInteger[one.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = one.of[i]
                    .multiply(other.over)
                    .multiply(BigInteger.valueOf(weight))
                    .add(other.of[i].multiply(one.over).multiply(BigInteger.valueOf(otherWeight)));
        }
        return new Parts(of, over);
    }

    /** Shares of the two steps: realised amounts in tenths, objective shares, and the national number. */
    static Parts twoSteps(List<String> realised, Parts objective, long national) {
        BigInteger[] tenths = realised.stream()
                .map(text -> new BigDecimal(text).setScale(1).unscaledValue())
                .toArray(BigInteger[]::new);
        BigInteger total = BigInteger.valueOf(national).multiply(BigInteger.TEN);
        BigInteger rest = total.subtract(sum(tenths));
        if (rest.signum() <= 0) {
            return new Parts(tenths, sum(tenths));
        }
        BigInteger[] lacking = new BigInteger[tenths.length];
        for (int i = 0; i < lacking.length; i++) {
            lacking[i] = objective
                    .of[i]
                    .multiply(total)
                    .subtract(tenths[i].multiply(objective.over))
                    .max(BigInteger.ZERO);
        }
        BigInteger lack = sum(lacking);
        BigInteger[] of = new BigInteger[tenths.length];
        for (int i = 0; i < of.length; i++) {
            of[i] = tenths[i].multiply(lack).add(lacking[i].multiply(rest));
        }
        return new Parts(of, total.multiply(lack));
    }

    /** Gives the minimum to whoever is below it and scales the others down, again and again until nobody is below. */
    static Parts atLeast(Parts shares, long minimum, long national) {
        boolean[] fixed = new boolean[shares.size()];
        while (true) {
            BigInteger free = BigInteger.ZERO;
            long places = national;
            for (int i = 0; i < fixed.length; i++) {
                if (fixed[i]) {
                    places -= minimum;
                } else {
                    free = free.add(shares.of[i]);
                }
            }
            // An open municipality gets of[i] x places / free places.
            boolean changed = false;
            for (int i = 0; i < fixed.length; i++) {
                if (!fixed[i]
                        && shares.of[i]
                                        .multiply(BigInteger.valueOf(places))
                                        .compareTo(BigInteger.valueOf(minimum).multiply(free))
                                < 0) {
                    fixed[i] = true;
                    changed = true;
                }
            }
            if (!changed) {
                BigInteger over =
                        free.signum() == 0 ? BigInteger.valueOf(national) : free.multiply(BigInteger.valueOf(national));
                BigInteger[] of = new BigInteger[fixed.length];
                for (int i = 0; i < of.length; i++) {
                    of[i] = fixed[i]
                            ? BigInteger.valueOf(minimum).multiply(free.signum() == 0 ? BigInteger.ONE : free)
                            : shares.of[i].multiply(BigInteger.valueOf(places));
                }
                return new Parts(of, over);
            }
        }
    }

    /** A year of the growth path, without a minimum; the limit is in thousandths of a per cent. */
    static Parts year(Parts before, Parts aim, GrowthLimit.Kind kind, long limit) {
        BigInteger over = before.over.multiply(aim.over).multiply(BigInteger.valueOf(100_000));
        BigInteger[] from = new BigInteger[before.size()];
        BigInteger[] step = new BigInteger[before.size()];
        BigInteger gained = BigInteger.ZERO;
        BigInteger lost = BigInteger.ZERO;
        for (int i = 0; i < from.length; i++) {
            from[i] = before.of[i].multiply(aim.over).multiply(BigInteger.valueOf(100_000));
            BigInteger wanted = aim.of[i]
                    .multiply(before.over)
                    .multiply(BigInteger.valueOf(100_000))
                    .subtract(from[i]);
            BigInteger most = (kind == GrowthLimit.Kind.PROCENT ? from[i] : over)
                    .multiply(BigInteger.valueOf(limit))
                    .divide(BigInteger.valueOf(100_000));
            step[i] = wanted.signum() < 0 ? wanted.max(most.negate()) : wanted.min(most);
            gained = gained.add(step[i].max(BigInteger.ZERO));
            lost = lost.add(step[i].min(BigInteger.ZERO).negate());
        }
        BigInteger paid = gained.min(lost);
        BigInteger common = gained.multiply(lost).max(BigInteger.ONE);
        BigInteger[] of = new BigInteger[from.length];
        for (int i = 0; i < of.length; i++) {
            BigInteger part = step[i].signum() > 0 ? lost : gained;
            of[i] = from[i].multiply(common).add(step[i].multiply(paid).multiply(part));
        }
        return new Parts(of, over.multiply(common));
    }

    /** Gives one place at a time to the largest fraction that has got none yet. */
    static List<Long> rounded(Parts shares, long national) {
        BigInteger[] number = new BigInteger[shares.size()];
        List<Long> places = new ArrayList<>();
        long left = national;
        for (int i = 0; i < number.length; i++) {
            number[i] = shares.of[i].multiply(BigInteger.valueOf(national));
            places.add(number[i].divide(shares.over).longValueExact());
            left -= places.get(i);
        }
        boolean[] got = new boolean[number.length];
        for (; left > 0; left--) {
            int best = -1;
            for (int i = 0; i < number.length; i++) {
                if (!got[i] && (best < 0 || comesBefore(number[i], number[best], shares.over))) {
                    best = i;
                }
            }
            got[best] = true;
            places.set(best, places.get(best) + 1);
        }
        return places;
    }

    private static boolean comesBefore(BigInteger one, BigInteger other, BigInteger over) {
        int byFraction = one.mod(over).compareTo(other.mod(over));
        return byFraction > 0 || (byFraction == 0 && one.compareTo(other) > 0);
    }

    private static BigInteger sum(BigInteger[] numbers) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger number : numbers) {
            sum = sum.add(number);
        }
        return sum;
    }
}
