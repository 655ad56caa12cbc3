package nl.beschutwerk.intake.value;

/**
 * How much a text looks like a citizen service number (BSN) once all ways of writing one are made equal.
 *
 * @see CitizenNumber#likeness(String)
 */
public enum Likeness {
    /** No number of eight or nine digits stands in it. */
    NONE,
    /** Such a number stands in it, with no letters around it, and fails the eleven-test. */
    FAILS_BARE,
    /** Such a number stands in it, between letters, and fails the eleven-test. */
    FAILS_LETTERED,
    /** A number that satisfies the eleven-test, with nothing but spaces and punctuation around it. */
    BARE,
    /** A number that satisfies the eleven-test, with letters before or behind it. */
    LETTERED,
    /** The same, and the letters say what it is. */
    LABELLED;

    /** Whether it may be a citizen service number; of random numbers of its form one in eleven may. */
    public boolean mayBeOne() {
        return this == BARE || this == LETTERED || this == LABELLED;
    }
}
