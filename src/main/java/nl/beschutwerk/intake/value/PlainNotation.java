package nl.beschutwerk.intake.value;

import java.text.Normalizer;

/** Normalises text to ASCII: digits of every script become ASCII digits, and invisible characters are removed. */
final class PlainNotation {

    private static final char SOME_LETTER = 'x';
    private static final char SOME_MARK = ' ';

    private PlainNotation() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(point -> add(plain, point));
        return plain.toString();
    }

    private static void add(StringBuilder plain, int point) {
        int digit = Character.digit(point, 10);
        if (digit >= 0) {
            plain.append((char) ('0' + digit));
        } else if (point < 0x80) {
            plain.append((char) point);
        } else if (Character.isLetter(point)) {
            plain.append(SOME_LETTER);
        } else if (!isUnseen(point)) {
            plain.append(SOME_MARK);
        }
    }

    /** Returns whether a code point only joins or controls other characters. */
    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Returns whether a character is one of the ten ASCII digits. */
    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
