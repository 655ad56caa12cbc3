package nl.beschutwerk.intake.layout;

import java.util.regex.Pattern;
import nl.beschutwerk.intake.value.CitizenNumber;

/**
 * What the values of a column tell, and so what may be done with them: what a finding may show, and where citizen service
 * numbers (BSN) are looked for.
 */
public enum Content {
    /** Nothing of a single person: shown as delivered. */
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
     * What may be shown of a fact: few digits and the signs of a number, a date or a gemeentecode. Names, pseudonyms and free
     * text that slipped into the column hold letters, and numbers of persons more digits.
     */
    private static final Pattern HARMLESS = Pattern.compile("(?:GM)?[0-9.,/+ -]{0,10}");

    /** Nine digits are a citizen service number, a telephone number or an account; eight may be one. */
    private static final int TOO_MANY_DIGITS = 9;

    /** Whether every value of such a column is kept out of sight. */
    public boolean identifying() {
        return this == KEY || this == PERSON;
    }

    /** Whether a value of such a column may be shown to those who read findings. */
    boolean mayShow(String value) {
        return switch (this) {
            case OPEN -> true;
            case FACT, DATE -> HARMLESS.matcher(value).matches() && !mayBeNumberOfPerson(value);
            case KEY, PERSON -> false;
        };
    }

    private static boolean mayBeNumberOfPerson(String value) {
        return CitizenNumber.isOne(value)
                || value.chars().filter(Character::isDigit).count() >= TOO_MANY_DIGITS;
    }
}
