package nl.beschutwerk.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood, 2014), implemented here because the
 * Java library does not promise the same numbers in its next version. Each subject has its own sequence, so that the life of a
 * person can be generated without generating those of the persons before.
 */
final class SeededRandom {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private SeededRandom(long state) {
        this.state = state;
    }

    /**
     * Random numbers for one aspect of one subject of a population.
     *
     * @param seed of the population
     * @param subject number of the person or employment
     * @param aspect what the numbers decide about the subject
     */
    static SeededRandom of(long seed, long subject, long aspect) {
        return new SeededRandom(mix(mix(seed + STEP) + mix(subject * STEP + aspect)));
    }

    /** Distributes numbers over all 64 bits; no two numbers have the same image. */
    static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from 0 up to, but not including, the bound. */
    int below(int bound) {
        state += STEP;
        return (int) (((mix(state) >>> 33) * bound) >>> 31);
    }

    /** A number from the first up to and including the last. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** Returns true with this probability, per mille. */
    boolean chance(int perMille) {
        return below(1000) < perMille;
    }

    /** Values with the weights by which they are drawn. */
    static final class Choice<T> {

        private final List<T> values = new ArrayList<>();
        private final List<Integer> weights = new ArrayList<>();
        private int total;

        private Choice() {}

        static <T> Choice<T> of(T value, int weight) {
            return new Choice<T>().or(value, weight);
        }

        Choice<T> or(T value, int weight) {
            values.add(value);
            weights.add(weight);
            total += weight;
            return this;
        }

        T draw(SeededRandom dice) {
            int left = dice.below(total);
            int i = 0;
            while (left >= weights.get(i)) {
                left -= weights.get(i);
                i++;
            }
            return values.get(i);
        }
    }
}
