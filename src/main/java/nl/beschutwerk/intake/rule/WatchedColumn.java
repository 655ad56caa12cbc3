package nl.beschutwerk.intake.rule;

/** A column in which citizen service numbers are looked for while its values go by. */
interface WatchedColumn {

    /** Looks at a value as delivered. */
    void look(String field);

    /** Whether the values seen are citizen service numbers, beyond what chance explains. */
    boolean holdsNumbers();

    /** Whether a value that does not belong in the column may be one. */
    boolean hasLikeness();
}
