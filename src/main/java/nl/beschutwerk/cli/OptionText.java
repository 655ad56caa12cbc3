package nl.beschutwerk.cli;

import picocli.CommandLine.TypeConversionException;

/**
 * What every value on the command line must be before its own form is looked at: not empty, of bounded length, and made of
 * visible characters. The messages end up behind picocli's "Invalid value for option '--output': ".
 */
final class OptionText {

    /** In characters: longer than any reason or path that was meant. */
    static final int LONGEST = 2000;

    private static final int SHOWN = 60;
    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private OptionText() {}

    /**
     * Returns the value itself.
     *
     * @throws TypeConversionException when it is empty or blank, too long, or holds control or invisible characters
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

    /** Whether it holds nothing but spaces of any kind; a no-break space is one too. */
    static boolean isEmpty(String value) {
        return value.codePoints()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    /** A text with a question mark for each character that cannot be seen, but for line breaks. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .map(character -> character != '\n' && isInvisible(character) ? '?' : character)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** A value as a message quotes it: cut off if it is long, with a question mark for what cannot be seen. */
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
