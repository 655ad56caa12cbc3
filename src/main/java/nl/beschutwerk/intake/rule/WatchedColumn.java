package nl.beschutwerk.intake.rule;

/** A column in which citizen service numbers are searched while its values are read. */
interface WatchedColumn {

    /** Inspects a value as delivered. */
    void look(String field);

    /** Returns whether the inspected values are citizen service numbers, beyond what chance explains. */
    boolean holdsNumbers();

    /** Returns whether a value that does not belong in the column may be a citizen service number. */
    boolean hasLikeness();
}
