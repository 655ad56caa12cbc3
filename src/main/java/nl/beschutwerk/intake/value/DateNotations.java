package nl.beschutwerk.intake.value;

import java.util.regex.Pattern;

/**
 * Takes dates, times of day and periods of years out of a text in plain characters, wherever they stand in it, so that their
 * digits are not taken for those of a number.
 */
final class DateNotations {

    /** Stands where one was taken out; it parts the digits on both sides, and does not occur in a text in plain characters. */
    static final char TAKEN_OUT = '\uffff';

    private static final String YEAR = "(?:19|20)[0-9]{2}";
    /** Of a day, and of a month, for the two are often changed about; also one that is not known, as 00. */
    private static final String TWO_DIGITS = "(?:[0-2][0-9]|3[01])";

    private static final String SHORT = "(?:[0-2]?[0-9]|3[01])";
    private static final String MARK = "[^0-9A-Za-z\uffff]";

    /**
     * Dates of the years 1900 to 2099, with or without marks and zeros; with dashes and the year first, of any year, for no program
     * groups a citizen service number so. Two of those years, as of a period. A time of day, which may have a fraction of a second.
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

    /** Whether a text with eight digits is a date as 2024-12-31, which nearly all dates are. */
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
