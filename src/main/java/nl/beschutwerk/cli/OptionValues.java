package nl.beschutwerk.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Suggestions;
import nl.beschutwerk.intake.value.CitizenNumber;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.operate.web.ListenAddress;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the values of options by their type, for all commands. Every reader first checks the value with {@link OptionText}, so
 * that none accepts an empty value. Each reader has its own error message, so that no message names a Java class.
 */
final class OptionValues {

    /** In bytes, of one name between two slashes. All common file systems have this limit. */
    private static final int LONGEST_NAME = 255;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,19}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private OptionValues() {}

    /** Registers these readers for a command line and all its subcommands. */
    static void readBy(CommandLine commandLine) {
        commandLine
                .registerConverter(String.class, OptionValues::text)
                .registerConverter(Path.class, OptionValues::path)
                .registerConverter(Quarter.class, text -> parsed(text, Quarter::parse))
                .registerConverter(Instant.class, text -> parsed(text, DutchTime::parse))
                .registerConverter(ListenAddress.class, text -> parsed(text, ListenAddress::parse))
                .registerConverter(Indicator.class, OptionValues::indicator)
                .registerConverter(Long.class, OptionValues::wholeNumber)
                .registerConverter(long.class, OptionValues::wholeNumber);
    }

    /** A whole number from -9223372036854775808 to 9223372036854775807, in decimal digits. */
    static long wholeNumber(String given) {
        String text = OptionText.visible(given);
        if (WHOLE_NUMBER.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw tooLarge(text);
            }
        }
        if (text.matches("[+-]?[0-9]+")) {
            throw tooLarge(text);
        }
        throw new TypeConversionException(
                "\"" + OptionText.shown(text) + "\" is not a whole number. Write it in digits alone, such as 20000");
    }

    private static TypeConversionException tooLarge(String text) {
        return new TypeConversionException("\"" + OptionText.shown(text)
                + "\" is too large. A whole number lies between " + Long.MIN_VALUE + " and " + Long.MAX_VALUE);
    }

    private static Path path(String given) {
        String text = OptionText.visible(given);
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("\"" + OptionText.shown(text)
                    + "\" cannot be the name of a file in the character set of this session. Set LC_ALL=C.UTF-8, and try"
                    + " again");
        }
        for (Path name : path) {
            if (name.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                throw new TypeConversionException("\"" + OptionText.shown(name.toString()) + "\" is longer than "
                        + LONGEST_NAME + " bytes, which no file system takes. Name another place");
            }
        }
        return path;
    }

    private static Indicator indicator(String given) {
        String code = OptionText.visible(given);
        List<Indicator> all = Arrays.asList(Indicator.values());
        return all.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no indicator " + OptionText.shown(code) + "."
                        + Suggestions.of(code, all, Indicator::code, Indicator::label)
                                .map(nearest -> " Did you mean " + nearest + "?")
                                .orElse("")
                        + " docs/open-data.md lists them, such as banen_31"));
    }

    /**
     * Applies a parser that throws {@code IllegalArgumentException} with a sentence for the operator, and reports that
     * sentence.
     */
    private static <T> T parsed(String given, Function<String, T> parser) {
        String text = OptionText.visible(given);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Reads a text. Texts are stored and partly published, so they may not hold a citizen service number. */
    private static String text(String given) {
        String text = OptionText.visible(inOneLine(given));
        if (CitizenNumber.mayBeIn(text)) {
            throw new TypeConversionException(
                    "it looks as if it holds a citizen service number (BSN), and it would be kept"
                            + " and read by others. Say it without that number");
        }
        return text;
    }

    /** Joins a text that was pasted over several lines into one line. */
    private static String inOneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
