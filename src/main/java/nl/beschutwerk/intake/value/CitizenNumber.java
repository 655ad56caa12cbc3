package nl.beschutwerk.intake.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises citizen service numbers (BSN): eight or nine digits that satisfy the eleven-test, in all the ways in which people
 * and programs write them. This is the only place that makes those ways equal.
 */
public final class CitizenNumber {

    private static final int DIGITS = 9;
    private static final int FEWEST_DIGITS = 8;

    /** Words that say what the number beside them is. */
    private static final Pattern LABEL =
            Pattern.compile("bsn|burger.?service|sofi(?:[^a-z]|nr|nummer|$)", Pattern.CASE_INSENSITIVE);

    /** A number as a spreadsheet shows it that has no room for it: {@code 1,23456782E+08}. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[+]?[0-9]+(?:[.,][0-9]+)?[eE][-+]?[0-9]{1,2}");

    /** The VAT number that sole traders had until 2020 is their citizen service number between letters. */
    private static final Pattern VAT =
            Pattern.compile("(?i)(?:.*[^0-9a-z])?NL *([0-9]{9}) *B *[0-9]{2}(?:[^0-9a-z].*)?");

    private static final int LONGEST_SCIENTIFIC = 20;

    /** An amount: no more than seven digits, and a fraction. */
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,7}[.,](?=[0-9]*[1-9])[0-9]+");

    /** A mark that occurs in no text in plain characters. */
    private static final String FIELD_MARK = "\u0001";

    private static final int SHORTEST_VAT = 14;

    private CitizenNumber() {}

    /**
     * Whether a text is one as it stands: weights 9 down to 2 and then -1, over nine digits; a number of eight has a zero before
     * it. Nine zeros satisfy the test and are nobody's number.
     */
    public static boolean isOne(String text) {
        return text.length() >= FEWEST_DIGITS
                && text.length() <= DIGITS
                && text.chars().allMatch(character -> character >= '0' && character <= '9')
                && satisfiesElevenTest(text);
    }

    /** Whether a text may be one, or hold one, in any notation. */
    public static boolean mayBeIn(String text) {
        return likeness(text).mayBeOne();
    }

    /** Whether words in a text say that it is about citizen service numbers, as the name of a column does. */
    public static boolean isLabelled(String text) {
        return LABEL.matcher(text).find();
    }

    /**
     * How much a text looks like one: digits of any script, with spaces, points, dashes and other marks between and around them,
     * zeros before them, a decimal tail of zeros or as a power of ten, alone or between words and other numbers. A date, a time
     * and an amount with a fraction are none.
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
     * Whether three fields beside each other hold one, as {@code 123,456,782} that was cut at its commas; dates and times within a
     * field are none of it.
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

    /** Of nearly all values, told at a glance: too few digits, a date, or a mix of letters and digits. One letter may be a power. */
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

    /** Eight or nine digits; or more that are all zeros but for the last eight or nine. */
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
     * Finds eight or nine digits in three groups with the same mark between them, as {@code 123.456.782} and {@code 1234.56.782},
     * beside which other numbers may stand. Of eight digits the first group lacks its zero.
     */
    private static final class GroupedNumber {

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
}
