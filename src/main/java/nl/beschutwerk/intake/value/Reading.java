package nl.beschutwerk.intake.value;

/** The result of reading a value. Missing, invalid and given are three different results. */
public sealed interface Reading<T> {

    /** A valid value. */
    record Given<T>(T value) implements Reading<T> {}

    /** The empty string or {@code NULL}. */
    record Missing<T>() implements Reading<T> {}

    /**
     * An invalid value.
     *
     * @param expected what was expected, in Dutch, to complete "Verwacht wordt …"
     */
    record Invalid<T>(String expected) implements Reading<T> {}
}
