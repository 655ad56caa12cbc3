package nl.beschutwerk.cli;

import picocli.CommandLine.TypeConversionException;

/**
 * Checks that apply to every value on the command line before its own format is checked: the value is not empty, not too long,
 * and consists of visible characters. The messages follow picocli's "Invalid value for option '--output': ".
 */
final class OptionText {

    /** In characters, more than any real reason or path needs. */
    static final int LONGEST = 2000;

    private static final int SHOWN = 60;
    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private OptionText() {}

    /**
     * Returns the value itself.
     *
     * @throws TypeConversionException if the value is empty or blank, too long, or holds control or invisible characters
     */
    static String visible(String value) {
        if (isEmpty(value)) {
            throw new TypeConversionException("it is empty. Give a value, or leave the option out");
        }
        if (value.length() > LONGEST) {
            throw new TypeConversionException(
                    "it has " + value.length() + " characters; " + LONGEST + " is the most that is possible");
        }
        if (value.indexOf(REPLACEMENT_CHARACTER) >= 0) {
            throw new TypeConversionException(
                    "\"" + shown(value) + "\" holds bytes that are no text in the character set"
                            + " of this session. Set LC_ALL=C.UTF-8, and type it again");
        }
        if (value.codePoints().anyMatch(OptionText::isInvisible)) {
            throw new TypeConversionException("\"" + shown(value)
                    + "\" holds a control character or an invisible one (shown as ?). Type it again");
        }
        return value;
    }

    /** Whether a value is empty or consists of spaces of any kind, including no-break spaces. */
    static boolean isEmpty(String value) {
        return value.codePoints()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    /** Replaces each invisible character by a question mark, except line breaks. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .map(character -> character != '\n' && isInvisible(character) ? '?' : character)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** Formats a value for a message: cut off if it is long, with a question mark for each invisible character. */
    static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(SHOWN)
                .map(character -> isInvisible(character) || character == REPLACEMENT_CHARACTER ? '?' : character)
                .forEach(shown::appendCodePoint);
        return value.codePointCount(0, value.length()) > SHOWN ? shown + "..." : shown.toString();
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
