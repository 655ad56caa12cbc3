package nl.beschutwerk.intake.value;

/**
 * How much a text looks like a citizen service number (BSN), after normalisation of its notation.
 *
 * @see CitizenNumber#likeness(String)
 */
public enum Likeness {
    /** The text contains no number of eight or nine digits. */
    NONE,
    /** The text contains such a number without letters around it, which fails the eleven-test. */
    FAILS_BARE,
    /** The text contains such a number between letters, which fails the eleven-test. */
    FAILS_LETTERED,
    /** A number that satisfies the eleven-test, with only spaces and punctuation around it. */
    BARE,
    /** A number that satisfies the eleven-test, with letters before or after it. */
    LETTERED,
    /** A number that satisfies the eleven-test, with words that label it as a citizen service number. */
    LABELLED;

    /**
     * Returns whether the text may be a citizen service number. Of random numbers of its form, one in eleven satisfies the
     * test.
     */
    public boolean mayBeOne() {
        return this == BARE || this == LETTERED || this == LABELLED;
    }
}
