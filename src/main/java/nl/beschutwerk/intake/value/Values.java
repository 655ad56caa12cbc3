package nl.beschutwerk.intake.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.MunicipalityCode;

/**
 * Reads delivered values, each on its own: forms may be mixed within a file. Thousands separators are not part of any number,
 * and a lone {@code .} is not a value of any kind.
 */
public final class Values {

    /** Bounded, so that no number delivered makes a calculation with it expensive. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,30})?");

    /** What a spreadsheet shows in the place of a value it cannot give, in English and in Dutch: no value of any kind. */
    private static final Set<String> CELL_ERRORS = Set.of(
            "#N/A",
            "#N/B",
            "#REF!",
            "#VERW!",
            "#VALUE!",
            "#WAARDE!",
            "#DIV/0!",
            "#DEEL/0!",
            "#NAME?",
            "#NAAM?",
            "#NUM!",
            "#GETAL!",
            "#NULL!",
            "#LEEG!",
            "#SPILL!",
            "#OVERLOOP!",
            "#CALC!",
            "#BEREKEN!",
            "#GETTING_DATA");

    private static final int SHORTEST_PSEUDONYM = 12;
    private static final int LONGEST_PSEUDONYM = 64;
    private static final int YEAR_DIGITS = 4;
    private static final int NATURE_DIGITS = 2;

    /** No count of people in sheltered work and no number of hours has more; a citizen service number has. */
    private static final int NUMBER_DIGITS = 7;

    /** What some programs write where they have no value: invalid in every column, never missing and never a value. */
    private static final String LONE_POINT = ".";

    private Values() {}

    /** Without the spaces around it, those of a spreadsheet that do not break included. */
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

    /** A whole number of persons, 0 or more. */
    public static Reading<Long> count(String text) {
        return read(
                text,
                "een heel getal van 0 of meer, van ten hoogste zeven cijfers, zonder punten of komma's",
                value -> areDigits(value, 0, 1, NUMBER_DIGITS) ? Optional.of(Long.valueOf(value)) : Optional.empty());
    }

    /** A number with a decimal comma or point, without trailing zeros: {@code 27,0} and {@code 27} are the same value. */
    public static Reading<BigDecimal> decimal(String text) {
        return read(
                text,
                "een getal, met ten hoogste één komma of punt voor de decimalen",
                value -> DECIMAL.matcher(value).matches()
                        ? Optional.of(new BigDecimal(value.replace(',', '.')).stripTrailingZeros())
                        : Optional.empty());
    }

    /**
     * A code of a list.
     *
     * @param expected what the list is, in Dutch, for the one who reads that the code is not in it
     */
    public static <T> Reading<T> code(String text, Map<String, T> list, String expected) {
        return read(text, expected, value -> Optional.ofNullable(list.get(value)));
    }

    /** The pseudonym of a person. Small and capital letters differ. */
    public static Reading<String> pseudonym(String text) {
        return read(
                text,
                "een pseudoniem van 12 tot en met 64 letters (a-z) of cijfers",
                value -> isPseudonym(value) ? Optional.of(value) : Optional.empty());
    }

    /** Whether from a place on there are digits alone, so many of them. By hand: a pattern takes several times as long. */
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

    /** By hand: there is one in every row, and a pattern takes longer over it than over the rest of the row. */
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

    /** A date, in any of its forms; one with unknown parts is none. */
    public static Reading<LocalDate> date(String text) {
        return read(text, "een datum, zoals 2024-12-31", Dates::parse);
    }

    /** A year from the first up to and including the last. */
    public static Reading<Integer> year(String text, int first, int last) {
        return read(
                text,
                "een jaar van " + first + " tot en met " + last,
                value -> areDigits(value, 0, YEAR_DIGITS, YEAR_DIGITS)
                        ? Optional.of(Integer.valueOf(value)).filter(year -> year >= first && year <= last)
                        : Optional.empty());
    }

    /** A whole number, which may be negative. */
    public static Reading<Long> wholeNumber(String text) {
        return read(
                text,
                "een heel getal van ten hoogste zeven cijfers, zonder punten of komma's",
                value -> areDigits(value, value.startsWith("-") ? 1 : 0, 1, NUMBER_DIGITS)
                        ? Optional.of(Long.valueOf(value))
                        : Optional.empty());
    }

    /** The wage return's code of the nature of an employment: {@code 01} is {@code 1}. */
    public static Reading<Integer> natureCode(String text) {
        return read(
                text,
                "een code van één of twee cijfers, zoals 1, 11 of 24",
                value ->
                        areDigits(value, 0, 1, NATURE_DIGITS) ? Optional.of(Integer.valueOf(value)) : Optional.empty());
    }

    /** Any text at all. */
    public static Reading<String> text(String text) {
        return read(text, "een tekst", Optional::of);
    }

    /** A gemeentecode, in any of the forms it is written in. */
    public static Reading<MunicipalityCode> municipalityCode(String text) {
        return read(text, "een gemeentecode, zoals 0363", MunicipalityCode::parse);
    }

    private static <T> Reading<T> read(String text, String expected, Function<String, Optional<T>> kind) {
        String value = trim(text);
        if (value.isEmpty() || value.equals("NULL")) {
            return new Reading.Missing<>();
        }
        boolean noValue = LONE_POINT.equals(value) || (value.charAt(0) == '#' && CELL_ERRORS.contains(value));
        Optional<T> given = noValue ? Optional.empty() : kind.apply(value);
        return given.isPresent() ? new Reading.Given<>(given.get()) : new Reading.Invalid<>(expected);
    }
}
