package nl.beschutwerk.intake.value;

/** What was found where a value was looked for. Missing, invalid and given are three different things. */
public sealed interface Reading<T> {

    /** A value of its kind. */
    record Given<T>(T value) implements Reading<T> {}

    /** The empty string or {@code NULL}. */
    record Missing<T>() implements Reading<T> {}

    /**
     * Something that is not of its kind.
     *
     * @param expected what would have been, in Dutch, to complete "Verwacht wordt …"
     */
    record Invalid<T>(String expected) implements Reading<T> {}
}
