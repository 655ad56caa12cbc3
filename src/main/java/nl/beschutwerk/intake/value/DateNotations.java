package nl.beschutwerk.intake.value;

import java.util.regex.Pattern;

/**
 * Removes dates, times of day and ranges of years from normalised text, so that their digits are not taken for those of a
 * number.
 */
final class DateNotations {

    /** Replaces a removed date. It separates the digits on both sides, and does not occur in normalised text. */
    static final char TAKEN_OUT = '\uffff';

    private static final String YEAR = "(?:19|20)[0-9]{2}";
    /** A day or a month, because the two are often swapped; also 00, which means unknown. */
    private static final String TWO_DIGITS = "(?:[0-2][0-9]|3[01])";

    private static final String SHORT = "(?:[0-2]?[0-9]|3[01])";
    private static final String MARK = "[^0-9A-Za-z\uffff]";

    /**
     * Three notations: dates in the years 1900 to 2099, with or without separators and leading zeros, and with dashes and the
     * year first in any year, because no program groups a citizen service number like that; ranges of two such years; and
     * times of day, which may have a fraction of a second.
     */
    private static final Pattern MOMENT = Pattern.compile("(?<![0-9])(?:"
            + String.join(
                    "|",
                    YEAR + TWO_DIGITS + TWO_DIGITS,
                    TWO_DIGITS + TWO_DIGITS + YEAR,
                    YEAR + MARK + SHORT + MARK + SHORT,
                    SHORT + MARK + SHORT + MARK + YEAR,
                    "[0-9]{4}-" + TWO_DIGITS + "-" + TWO_DIGITS,
                    YEAR + "[-/_ ]{1,3}" + YEAR + "(?![.,][0-9])",
                    "(?<!:)(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?(?!:|[.,][0-9])")
            + ")(?![0-9])");

    private DateNotations() {}

    /** Returns whether a text with eight digits is a date like 2024-12-31, as nearly all dates are. */
    static boolean isDateWithDashes(String text) {
        return text.length() == 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && isTwoDigits(text.charAt(5), text.charAt(6))
                && isTwoDigits(text.charAt(8), text.charAt(9));
    }

    private static boolean isTwoDigits(char tens, char ones) {
        return tens < '3' || (tens == '3' && ones <= '1');
    }

    static String takenOut(String text) {
        return MOMENT.matcher(text).replaceAll(String.valueOf(TAKEN_OUT));
    }
}
