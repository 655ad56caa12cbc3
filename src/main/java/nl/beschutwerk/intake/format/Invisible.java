package nl.beschutwerk.intake.format;

import nl.beschutwerk.intake.value.Values;

/**
 * Characters that a name of a column may hold without anybody seeing them, as programs and web pages leave them there: a byte
 * order mark, zero-width and other format characters, marks of direction, soft hyphens, control characters, and spaces other
 * than the ordinary one.
 */
final class Invisible {

    /** Neither format nor control characters by their category, and yet without a shape of their own. */
    private static final String SHAPELESS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    private Invisible() {}

    /** A name without them, and without the spaces around it. */
    static String without(String name) {
        return Values.trim(name.codePoints()
                .filter(character -> !isInvisible(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> character != ' ';
            default -> isVariationSelector(character) || SHAPELESS.indexOf(character) >= 0;
        };
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xfe00 && character <= 0xfe0f)
                || (character >= 0x180b && character <= 0x180d)
                || (character >= 0xe0100 && character <= 0xe01ef);
    }
}
