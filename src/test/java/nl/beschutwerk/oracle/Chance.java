package nl.beschutwerk.oracle;

import java.util.List;
import java.util.Random;

/** Random choices from a seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed * 7919 + 17);
    }

    boolean percent(int likely) {
        return random.nextInt(100) < likely;
    }

    /** A number between two bounds, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    Random random() {
        return random;
    }
}
