package nl.beschutwerk.intake.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.MunicipalityCode;

/**
 * Reads delivered values, each independently: notations may be mixed within a file. Thousands separators are not allowed in
 * any number, and a single {@code .} is not a value of any kind.
 */
public final class Values {

    /** Limited, so that no delivered number makes a calculation expensive. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,30})?");

    /** Hours in words, like an elapsed time of a spreadsheet: {@code 28 uur en 30 minuten}. */
    private static final Pattern HOURS_IN_WORDS = Pattern.compile("([0-9]{1,7}) uur(?: en ([0-9]{1,2}) minuten)?");

    private static final BigDecimal MINUTES = new BigDecimal(60);
    /** A number of minutes is a finite decimal part of an hour if it is divisible by three. */
    private static final BigDecimal THREE = new BigDecimal(3);

    private static final int SHORTEST_PSEUDONYM = 12;
    private static final int LONGEST_PSEUDONYM = 64;
    private static final int YEAR_DIGITS = 4;
    private static final int NATURE_DIGITS = 2;

    /** Maximum number of digits of counts of people and of hours; a citizen service number has more. */
    private static final int NUMBER_DIGITS = 7;

    /** Some programs write this for no value. It is invalid in every column, never missing and never a value. */
    private static final String LONE_POINT = ".";

    private Values() {}

    /** Returns the text without the spaces around it, including non-breaking spaces. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Reads a whole number of persons, 0 or more. */
    public static Reading<Long> count(String text) {
        return read(
                text,
                "een heel getal van 0 of meer, van ten hoogste zeven cijfers, zonder punten of komma's",
                value -> areDigits(value, 0, 1, NUMBER_DIGITS) ? Optional.of(Long.valueOf(value)) : Optional.empty());
    }

    /**
     * Reads hours as a number with a decimal comma or point. Trailing zeros are removed: {@code 27,0} and {@code 27} are the
     * same value. Hours may also be in words, if the minutes are a finite decimal part of an hour:
     * {@code 28 uur en 30 minuten} is 28.5, but 20 minutes has no finite number of decimals. A time such as {@code 20:00} is
     * not a number of hours, because it may be a time of day.
     */
    public static Reading<BigDecimal> hours(String text) {
        return read(
                text,
                "een aantal uren als gewoon getal, zoals 28,5",
                value -> (DECIMAL.matcher(value).matches()
                                ? Optional.of(new BigDecimal(value.replace(',', '.')))
                                : hoursInWords(value))
                        .map(BigDecimal::stripTrailingZeros));
    }

    private static Optional<BigDecimal> hoursInWords(String value) {
        Matcher words = HOURS_IN_WORDS.matcher(value);
        if (!words.matches()) {
            return Optional.empty();
        }
        BigDecimal minutes = words.group(2) == null ? BigDecimal.ZERO : new BigDecimal(words.group(2));
        boolean exact =
                minutes.compareTo(MINUTES) < 0 && minutes.remainder(THREE).signum() == 0;
        return exact ? Optional.of(new BigDecimal(words.group(1)).add(minutes.divide(MINUTES))) : Optional.empty();
    }

    /**
     * Reads a code of a list.
     *
     * @param expected description of the list in Dutch, for a finding on a code that is not in it
     */
    public static <T> Reading<T> code(String text, Map<String, T> list, String expected) {
        return read(text, expected, value -> Optional.ofNullable(list.get(value)));
    }

    /** Reads the pseudonym of a person; it is case-sensitive. */
    public static Reading<String> pseudonym(String text) {
        return read(
                text,
                "een pseudoniem van 12 tot en met 64 letters (a-z) of cijfers",
                value -> isPseudonym(value) ? Optional.of(value) : Optional.empty());
    }

    /**
     * Returns whether the text from an index on consists of digits only, and their number is within bounds. A loop, because a
     * pattern takes several times as long.
     */
    private static boolean areDigits(String value, int start, int least, int most) {
        int count = value.length() - start;
        if (count < least || count > most) {
            return false;
        }
        for (int i = start; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A loop, because every row has a pseudonym, and a pattern takes longer than the rest of the row. */
    private static boolean isPseudonym(String value) {
        if (value.length() < SHORTEST_PSEUDONYM || value.length() > LONGEST_PSEUDONYM) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean plain = (character >= '0' && character <= '9')
                    || (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Reads a date in any of its notations; a date with unknown parts is invalid. */
    public static Reading<LocalDate> date(String text) {
        return read(text, "een datum, zoals 2024-12-31", Dates::parse);
    }

    /** Reads a year between two years, both inclusive. */
    public static Reading<Integer> year(String text, int first, int last) {
        return read(
                text,
                "een jaar van " + first + " tot en met " + last,
                value -> areDigits(value, 0, YEAR_DIGITS, YEAR_DIGITS)
                        ? Optional.of(Integer.valueOf(value)).filter(year -> year >= first && year <= last)
                        : Optional.empty());
    }

    /** Reads whole hours, which may be negative; or hours in words, see {@link #hours}. */
    public static Reading<Long> wholeHours(String text) {
        return read(
                text,
                "een heel aantal uren van ten hoogste zeven cijfers, zonder punten of komma's, zoals 120",
                value -> areDigits(value, value.startsWith("-") ? 1 : 0, 1, NUMBER_DIGITS)
                        ? Optional.of(Long.valueOf(value))
                        : hoursInWords(value).filter(Values::isWhole).map(BigDecimal::longValueExact));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** Reads the wage return's code for the nature of an employment: {@code 01} is {@code 1}. */
    public static Reading<Integer> natureCode(String text) {
        return read(
                text,
                "een code van één of twee cijfers, zoals 1, 11 of 24",
                value ->
                        areDigits(value, 0, 1, NATURE_DIGITS) ? Optional.of(Integer.valueOf(value)) : Optional.empty());
    }

    /** Reads any text. */
    public static Reading<String> text(String text) {
        return read(text, "een tekst", Optional::of);
    }

    /** Reads a gemeentecode, in any of its notations. */
    public static Reading<MunicipalityCode> municipalityCode(String text) {
        return read(text, "een gemeentecode, zoals 0363", MunicipalityCode::parse);
    }

    private static <T> Reading<T> read(String text, String expected, Function<String, Optional<T>> kind) {
        String value = trim(text);
        if (value.isEmpty() || value.equals("NULL")) {
            return new Reading.Missing<>();
        }
        boolean noValue = LONE_POINT.equals(value) || CellErrors.isOne(value);
        Optional<T> given = noValue ? Optional.empty() : kind.apply(value);
        return given.isPresent() ? new Reading.Given<>(given.get()) : new Reading.Invalid<>(expected);
    }
}
