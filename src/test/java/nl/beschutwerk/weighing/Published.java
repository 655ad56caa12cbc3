package nl.beschutwerk.weighing;

/**
 * What a method publishes of the true counts, each by its number, and what an intruder who knows the method derives from each
 * published value alone: between which bounds the true count lies.
 */
final class Published {

    static final int HIDDEN = -1;

    /** More than any count: nothing is known. */
    static final int UNLIMITED = 1_000_000;

    private final int[] values;
    private final int[] lower;
    private final int[] upper;

    Published(int size) {
        this.values = new int[size];
        this.lower = new int[size];
        this.upper = new int[size];
    }

    void exact(int number, int value) {
        within(number, value, value, value);
    }

    void hidden(int number, int atLeast) {
        within(number, HIDDEN, atLeast, UNLIMITED);
    }

    void within(int number, int value, int from, int to) {
        values[number] = value;
        lower[number] = from;
        upper[number] = to;
    }

    boolean shows(int number) {
        return values[number] != HIDDEN;
    }

    /** The published value, or {@link #HIDDEN}. */
    int value(int number) {
        return values[number];
    }

    int lower(int number) {
        return lower[number];
    }

    int upper(int number) {
        return upper[number];
    }

    int size() {
        return values.length;
    }
}
