package nl.beschutwerk.intake.layout;

import java.util.regex.Pattern;
import nl.beschutwerk.intake.value.CitizenNumber;

/**
 * The kind of values in a column. It determines what a finding may show, and how values are checked for citizen service
 * numbers (BSN).
 */
public enum Content {
    /** Nothing about a single person: shown as delivered, unless the value may be a citizen service number. */
    OPEN,
    /** A fact about a person: a number, a code or a gemeentecode. */
    FACT,
    /**
     * A date about a person. Dates in the years 1900 to 2099 are never taken for citizen service numbers; other values in the
     * column are checked for them.
     */
    DATE,
    /** A key of a row, an employment or an employer: never shown. */
    KEY,
    /** The pseudonym of a person: never shown; a single citizen service number among them refuses the delivery. */
    PERSON;

    /**
     * The facts that may be shown: a number or a gemeentecode of at most four digits. Names, pseudonyms and free text that
     * were put in the column by mistake contain letters; dates and citizen service numbers have more digits.
     */
    private static final Pattern FEW_DIGITS = Pattern.compile("(?:GM)?[+-]?[0-9]{0,4}(?:[.,][0-9]{0,2})?");

    /** The dates that may be shown: only values that cannot be a date, because the month or the day is unknown. */
    private static final Pattern UNKNOWN_PARTS = Pattern.compile("[0-9]{4}0000|[0-9]{6}00|[.-]?");

    /** Returns whether values of this kind are never shown. */
    public boolean identifying() {
        return this == KEY || this == PERSON;
    }

    /** Returns whether a value of this kind may be shown to readers of findings. */
    boolean mayShow(String value) {
        return switch (this) {
            case OPEN -> !CitizenNumber.mayBeIn(value);
            case FACT -> FEW_DIGITS.matcher(value).matches();
            case DATE -> UNKNOWN_PARTS.matcher(value).matches() && !CitizenNumber.isOne(value);
            case KEY, PERSON -> false;
        };
    }
}
