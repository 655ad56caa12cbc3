package nl.beschutwerk.intake.value;

import java.math.BigDecimal;
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

    /** Nine digits hold any number of people in the country, and any sum of them fits a {@code long}. */
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    /** Bounded, so that no number delivered makes a calculation with it expensive. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(?:[.,][0-9]{1,12})?");

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
                "een heel getal van 0 of meer, zonder punten of komma's",
                value -> COUNT.matcher(value).matches() ? Optional.of(Long.valueOf(value)) : Optional.empty());
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
        Optional<T> given = CELL_ERRORS.contains(value) ? Optional.empty() : kind.apply(value);
        return given.isPresent() ? new Reading.Given<>(given.get()) : new Reading.Invalid<>(expected);
    }
}
