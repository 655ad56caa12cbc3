package nl.beschutwerk.audit.disclosure;

/**
 * Whole numbers from one up to another.
 *
 * @param least larger than the most where there is none
 */
record Range(long least, long most) {

    static final Range NOTHING = new Range(Long.MAX_VALUE, Long.MIN_VALUE);

    Range including(long value) {
        return new Range(Math.min(least, value), Math.max(most, value));
    }

    /** What is in this and in another. */
    Range within(Range other) {
        return new Range(Math.max(least, other.least), Math.min(most, other.most));
    }

    /** The largest less the smallest; negative where there is none. */
    long width() {
        return least > most ? -1 : most - least;
    }
}
