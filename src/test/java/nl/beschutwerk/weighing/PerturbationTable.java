package nl.beschutwerk.weighing;

import java.util.HashMap;
import java.util.Map;

/**
 * The probabilities with which the cell-key method changes a count: no change above a maximum, no published value from one up to
 * a threshold, on average no change, always the same variance, and else as much chance as these leave (maximum entropy, as in
 * Giessing 2016 and the R package ptable). Zero stays zero.
 */
final class PerturbationTable {

    private static final int HALVINGS = 60;
    private static final double STEEPEST = 50;

    private final int maximum;
    private final int threshold;
    private final double variance;
    private final Map<Integer, double[]> known = new HashMap<>();

    /**
     * Fixes the parameters.
     *
     * @param maximum how much a count may change, D
     * @param threshold the largest positive value that is never published, js
     * @param variance of the change, V
     */
    PerturbationTable(int maximum, int threshold, double variance) {
        this.maximum = maximum;
        this.threshold = threshold;
        this.variance = variance;
    }

    int maximum() {
        return maximum;
    }

    /** The published value of a count. The key, from 0 up to 1, decides among the possible values. */
    int lookUp(int count, double key) {
        if (count == 0) {
            return 0;
        }
        double[] chances = knownChances(count);
        double sum = 0;
        int change = -maximum;
        for (int i = 0; i < chances.length; i++) {
            sum += chances[i];
            if (chances[i] > 0) {
                change = i - maximum;
                if (key < sum) {
                    break;
                }
            }
        }
        return count + change;
    }

    /** The probability that a count changes by this amount. */
    double chance(int count, int change) {
        if (Math.abs(change) > maximum) {
            return 0;
        }
        if (count == 0) {
            return change == 0 ? 1 : 0;
        }
        return knownChances(count)[change + maximum];
    }

    /** Above the threshold and the maximum together, all counts have the same probabilities. */
    private double[] knownChances(int count) {
        return known.computeIfAbsent(Math.min(count, threshold + maximum + 1), this::chances);
    }

    /** The probability of each change, from the largest decrease to the largest increase. */
    double[] chances(int count) {
        double low = -STEEPEST;
        double high = STEEPEST;
        for (int i = 0; i < HALVINGS; i++) {
            double curve = (low + high) / 2;
            if (moment(unbiased(count, curve), 2) < variance) {
                low = curve;
            } else {
                high = curve;
            }
        }
        double[] chances = unbiased(count, low);
        if (Math.abs(moment(chances, 2) - variance) > 1e-6) {
            throw new IllegalArgumentException("No change of " + count + " has a variance of " + variance);
        }
        return chances;
    }

    /** Probabilities in proportion to {@code exp(slope * change + curve * change²)}, with the slope that makes the mean zero. */
    private double[] unbiased(int count, double curve) {
        double low = -STEEPEST * maximum * 4;
        double high = -low;
        for (int i = 0; i < HALVINGS; i++) {
            double slope = (low + high) / 2;
            if (moment(weights(count, slope, curve), 1) < 0) {
                low = slope;
            } else {
                high = slope;
            }
        }
        return weights(count, low, curve);
    }

    private double[] weights(int count, double slope, double curve) {
        double[] exponents = new double[2 * maximum + 1];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < exponents.length; i++) {
            int change = i - maximum;
            int value = count + change;
            boolean possible = value == 0 || value > threshold;
            exponents[i] = possible ? slope * change + curve * change * change : Double.NEGATIVE_INFINITY;
            largest = Math.max(largest, exponents[i]);
        }
        double sum = 0;
        for (int i = 0; i < exponents.length; i++) {
            exponents[i] = StrictMath.exp(exponents[i] - largest);
            sum += exponents[i];
        }
        for (int i = 0; i < exponents.length; i++) {
            exponents[i] /= sum;
        }
        return exponents;
    }

    private double moment(double[] chances, int power) {
        double moment = 0;
        for (int i = 0; i < chances.length; i++) {
            moment += chances[i] * Math.pow(i - maximum, power);
        }
        return moment;
    }
}
