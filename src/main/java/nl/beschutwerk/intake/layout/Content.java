package nl.beschutwerk.intake.layout;

import java.util.regex.Pattern;
import nl.beschutwerk.intake.value.CitizenNumber;

/**
 * What the values of a column tell, and so what may be done with them: what a finding may show, and where citizen service
 * numbers (BSN) are looked for.
 */
public enum Content {
    /** Nothing of a single person: shown as delivered, unless it may be a citizen service number. */
    OPEN,
    /** A fact of a person, as a number, a code or a gemeentecode. */
    FACT,
    /** A date of a person. Eight digits are a date there, so no citizen service number is looked for. */
    DATE,
    /** A key of a row, an employment or an employer: shown never. */
    KEY,
    /** The pseudonym of a person: shown never; a single citizen service number among them refuses the delivery. */
    PERSON;

    /**
     * What may be shown of a fact: a number or a gemeentecode of at most four digits. Names, pseudonyms and free text that
     * slipped into the column hold letters, dates and numbers of persons more digits.
     */
    private static final Pattern FEW_DIGITS = Pattern.compile("(?:GM)?[+-]?[0-9]{0,4}(?:[.,][0-9]{0,2})?");

    /** What may be shown of a date: only what certainly is none, since its month or day is unknown. */
    private static final Pattern UNKNOWN_PARTS = Pattern.compile("[0-9]{4}0000|[0-9]{6}00|[.-]?");

    /** Whether every value of such a column is kept out of sight. */
    public boolean identifying() {
        return this == KEY || this == PERSON;
    }

    /** Whether a value of such a column may be shown to those who read findings. */
    boolean mayShow(String value) {
        return switch (this) {
            case OPEN -> !CitizenNumber.mayBeIn(value);
            case FACT -> FEW_DIGITS.matcher(value).matches();
            case DATE -> UNKNOWN_PARTS.matcher(value).matches() && !CitizenNumber.isOne(value);
            case KEY, PERSON -> false;
        };
    }
}
