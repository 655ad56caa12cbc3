package nl.beschutwerk.intake.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds eight or nine digits in three groups with the same mark between them, as {@code 123.456.782} and {@code 1234.56.782},
 * beside which other numbers may stand. Of eight digits the first group lacks its zero.
 */
final class GroupedNumber {

    /** Where one begins another may begin too, one group further. */
    private static final Pattern GROUPED = Pattern.compile("(?<![0-9])(?=("
            + "[0-9]{2,3}([^0-9A-Za-z\uffff]{1,2})[0-9]{3}\\2[0-9]{3}"
            + "|[0-9]{3,4}([^0-9A-Za-z\uffff]{1,2})[0-9]{2}\\3[0-9]{3}"
            + "|[0-9]{2,3}([^0-9A-Za-z\uffff]{1,2})[0-9]{2}\\4[0-9]{4}"
            + ")(?![0-9]))");

    private final Matcher matcher;
    private final StringBuilder digits = new StringBuilder();

    /** Of a text in plain characters, without its dates. */
    GroupedNumber(String text) {
        this.matcher = GROUPED.matcher(text);
    }

    /** Goes on to the next number; false when there is none. */
    boolean next() {
        if (!matcher.find()) {
            return false;
        }
        digits.setLength(0);
        matcher.group(1)
                .chars()
                .filter(digit -> PlainNotation.isDigit((char) digit))
                .forEach(digit -> digits.append((char) digit));
        return true;
    }

    /** The digits of the number that {@link #next} came to. */
    CharSequence digits() {
        return digits;
    }
}
