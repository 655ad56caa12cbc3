package nl.beschutwerk.sample;

import java.util.ArrayList;
import java.util.List;

/** Values with the weights by which they are drawn. */
final class Choice<T> {

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

    T draw(Dice dice) {
        int left = dice.below(total);
        int i = 0;
        while (left >= weights.get(i)) {
            left -= weights.get(i);
            i++;
        }
        return values.get(i);
    }
}
