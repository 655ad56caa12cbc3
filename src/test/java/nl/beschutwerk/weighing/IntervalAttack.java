package nl.beschutwerk.weighing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An intruder who knows the method and all sums: narrows the interval of each count by the intervals of the other counts in the
 * same sum, until nothing changes. What it finds is certain; an intruder with linear programmes may find more.
 */
final class IntervalAttack {

    private final int[] lower;
    private final int[] upper;

    private IntervalAttack(Published published) {
        this.lower = IntStream.range(0, published.size()).map(published::lower).toArray();
        this.upper = IntStream.range(0, published.size()).map(published::upper).toArray();
    }

    static IntervalAttack on(Published published, List<Sum> sums) {
        IntervalAttack attack = new IntervalAttack(published);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Sum sum : sums) {
                changed |= attack.narrow(sum);
            }
        }
        return attack;
    }

    int lower(int number) {
        return lower[number];
    }

    int upper(int number) {
        return upper[number];
    }

    /** How far apart the smallest and the largest possible value lie. */
    int width(int number) {
        return upper[number] - lower[number];
    }

    private boolean narrow(Sum sum) {
        long from = 0;
        long to = 0;
        for (int part : sum.parts()) {
            from += lower[part];
            to += upper[part];
        }
        boolean changed = set(sum.total(), from, to);
        for (int part : sum.parts()) {
            long othersFrom = from - lower[part];
            long othersTo = to - upper[part];
            int lowerBefore = lower[part];
            int upperBefore = upper[part];
            changed |= set(part, lower[sum.total()] - othersTo, upper[sum.total()] - othersFrom);
            from += lower[part] - lowerBefore;
            to += upper[part] - upperBefore;
        }
        return changed;
    }

    private boolean set(int number, long from, long to) {
        int oldLower = lower[number];
        int oldUpper = upper[number];
        lower[number] = (int) Math.max(oldLower, from);
        upper[number] = (int) Math.min(oldUpper, to);
        if (lower[number] > upper[number]) {
            throw new IllegalStateException("The published counts contradict each other at count " + number);
        }
        return lower[number] != oldLower || upper[number] != oldUpper;
    }
}
