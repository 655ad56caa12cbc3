package nl.beschutwerk.intake.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises citizen service numbers (BSN): eight or nine digits that satisfy the eleven-test, in all notations that people
 * and programs use. This is the only class that normalises these notations.
 */
public final class CitizenNumber {

    private static final int DIGITS = 9;
    private static final int FEWEST_DIGITS = 8;

    /** Words that label the number next to them as a citizen service number. */
    private static final Pattern LABEL =
            Pattern.compile("bsn|burger.?service|sofi(?:[^a-z]|nr|nummer|$)", Pattern.CASE_INSENSITIVE);

    /** A number as a spreadsheet shows it in a narrow column: {@code 1,23456782E+08}. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[+]?[0-9]+(?:[.,][0-9]+)?[eE][-+]?[0-9]{1,2}");

    /** The VAT number of sole traders until 2020 contains their citizen service number between letters. */
    private static final Pattern VAT =
            Pattern.compile("(?i)(?:.*[^0-9a-z])?NL *([0-9]{9}) *B *[0-9]{2}(?:[^0-9a-z].*)?");

    private static final int LONGEST_SCIENTIFIC = 20;

    /** An amount: at most seven digits and a fraction. */
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,7}[.,](?=[0-9]*[1-9])[0-9]+");

    /** A separator that never occurs in normalised text. */
    private static final String FIELD_MARK = "\u0001";

    private static final int SHORTEST_VAT = 14;

    private CitizenNumber() {}

    /**
     * Returns whether a text is a citizen service number without any normalisation. The eleven-test uses the weights 9 down
     * to 2 and then -1, over nine digits; a number of eight digits gets a leading zero. Nine zeros satisfy the test but are
     * not a number of any person.
     */
    public static boolean isOne(String text) {
        return text.length() >= FEWEST_DIGITS
                && text.length() <= DIGITS
                && text.chars().allMatch(character -> character >= '0' && character <= '9')
                && satisfiesElevenTest(text);
    }

    /** Returns whether a text may be or contain a citizen service number, in any notation. */
    public static boolean mayBeIn(String text) {
        return likeness(text).mayBeOne();
    }

    /** Returns whether words in a text, such as a column name, say that it is about citizen service numbers. */
    public static boolean isLabelled(String text) {
        return LABEL.matcher(text).find();
    }

    /**
     * Returns how much a text looks like a citizen service number: digits of any script, with spaces, points, dashes and
     * other separators between and around them, leading zeros, decimals of zero or scientific notation, alone or between
     * words and other numbers. A date, a time of day and an amount with a fraction do not look like one.
     */
    public static Likeness likeness(String text) {
        if (isVat(text)) {
            return Likeness.LETTERED;
        }
        return text.length() < FEWEST_DIGITS || cannotHoldOne(text)
                ? Likeness.NONE
                : likenessOfPlain(isAscii(text) ? text : PlainNotation.of(text));
    }

    /**
     * Returns whether three adjacent fields contain one, such as {@code 123,456,782} that was split at its commas. Dates and
     * times within a field are ignored.
     */
    public static boolean mayBeInThreeOf(List<String> fields) {
        GroupedNumber grouped = new GroupedNumber(fields.stream()
                .map(field -> DateNotations.takenOut(PlainNotation.of(field.strip())))
                .collect(Collectors.joining(FIELD_MARK)));
        while (grouped.next()) {
            if (likeness(grouped.digits(), false).mayBeOne()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVat(String text) {
        if (text.length() < SHORTEST_VAT || (text.indexOf('B') < 0 && text.indexOf('b') < 0)) {
            return false;
        }
        Matcher vat = VAT.matcher(text);
        return vat.matches() && satisfiesElevenTest(vat.group(1));
    }

    /**
     * A fast check that excludes nearly all values: too few digits, a date, or a mix of letters and digits. A single letter
     * may belong to scientific notation.
     */
    private static boolean cannotHoldOne(String text) {
        int digits = 0;
        int letters = 0;
        boolean letterSinceDigit = false;
        boolean mixed = false;
        boolean marked = false;
        boolean beyondHexadecimal = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (PlainNotation.isDigit(character)) {
                digits++;
                mixed |= letterSinceDigit;
            } else if (DigitGroups.isLetter(character)) {
                letters++;
                beyondHexadecimal |= (character | 0x20) > 'f';
                letterSinceDigit = digits > 0;
            } else if (character < 0x80) {
                marked = true;
            } else {
                return false;
            }
        }
        return digits < FEWEST_DIGITS
                || (mixed && !marked && letters > 1 && !(beyondHexadecimal && isLabelled(text)))
                || (digits == FEWEST_DIGITS && DateNotations.isDateWithDashes(text));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    private static Likeness likenessOfPlain(String text) {
        if (text.length() <= LONGEST_SCIENTIFIC
                && (text.indexOf('E') > 0 || text.indexOf('e') > 0)
                && SCIENTIFIC.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text.replace(',', '.'));
            return number.stripTrailingZeros().scale() > 0
                    ? Likeness.NONE
                    : likeness(number.toBigInteger().toString(), false);
        }
        if (text.length() > FEWEST_DIGITS
                && text.chars().allMatch(character -> PlainNotation.isDigit((char) character))) {
            return likeness(text, false);
        }
        if (DigitGroups.isUuid(text) || DECIMAL.matcher(text).matches()) {
            return Likeness.NONE;
        }
        boolean labelled = isLabelled(text);
        String undated = DateNotations.takenOut(text);
        DigitGroups groups = new DigitGroups(undated, labelled);
        Likeness found = Likeness.NONE;
        while (groups.next()) {
            Likeness likeness = likeness(groups.digits(), groups.hasLetters());
            if (likeness.mayBeOne()) {
                return labelled ? Likeness.LABELLED : likeness;
            }
            found = likeness == Likeness.NONE ? found : likeness;
        }
        GroupedNumber grouped = new GroupedNumber(undated);
        while (grouped.next()) {
            Likeness likeness = likeness(grouped.digits(), groups.hasLetters());
            if (likeness.mayBeOne()) {
                return labelled ? Likeness.LABELLED : likeness;
            }
        }
        return found;
    }

    private static Likeness likeness(CharSequence digits, boolean lettered) {
        if (!hasForm(digits)) {
            return Likeness.NONE;
        }
        if (satisfiesElevenTest(digits)) {
            return lettered ? Likeness.LETTERED : Likeness.BARE;
        }
        return lettered ? Likeness.FAILS_LETTERED : Likeness.FAILS_BARE;
    }

    /** Returns whether there are eight or nine digits, or more digits with only zeros before the last eight or nine. */
    private static boolean hasForm(CharSequence digits) {
        int more = digits.length() - DIGITS;
        for (int i = 0; i < more; i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return more > 0 ? digits.charAt(more) != '0' || digits.charAt(more + 1) != '0' : more >= -1;
    }

    private static boolean satisfiesElevenTest(CharSequence digits) {
        int sum = 0;
        boolean zeros = true;
        for (int weight = Math.min(digits.length(), DIGITS); weight > 0; weight--) {
            int digit = digits.charAt(digits.length() - weight) - '0';
            sum += weight == 1 ? -digit : weight * digit;
            zeros &= digit == 0;
        }
        return sum % 11 == 0 && !zeros;
    }

    /**
     * Finds eight or nine digits in three groups with the same separator, such as {@code 123.456.782} and
     * {@code 1234.56.782}, which may be next to other numbers. With eight digits, the first group lacks its leading zero.
     */
    private static final class GroupedNumber {

        /** Uses a lookahead, because a number may begin at a later group of another number. */
        private static final Pattern GROUPED = Pattern.compile("(?<![0-9])(?=("
                + "[0-9]{2,3}([^0-9A-Za-z\uffff]{1,2})[0-9]{3}\\2[0-9]{3}"
                + "|[0-9]{3,4}([^0-9A-Za-z\uffff]{1,2})[0-9]{2}\\3[0-9]{3}"
                + "|[0-9]{2,3}([^0-9A-Za-z\uffff]{1,2})[0-9]{2}\\4[0-9]{4}"
                + ")(?![0-9]))");

        private final Matcher matcher;
        private final StringBuilder digits = new StringBuilder();

        /** @param text normalised text, without its dates */
        GroupedNumber(String text) {
            this.matcher = GROUPED.matcher(text);
        }

        /** Moves to the next number; returns false if there is none. */
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

        /** Returns the digits of the number found by {@link #next}. */
        CharSequence digits() {
            return digits;
        }
    }
}
