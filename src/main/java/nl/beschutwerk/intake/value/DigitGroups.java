package nl.beschutwerk.intake.value;

/**
 * The numbers that normalised text without dates may contain. A group is all digits between two letters; it is tried as one
 * number, and so is each of its runs of adjacent digits. If letters and digits are mixed without separators, as in a hash,
 * digits that touch a letter are not a number. With separators, as in {@code NL123456782 v2}, digits with a letter on both
 * sides are not a number. Letters do not matter if they are only before or only after the digits, as in {@code BSN123456782},
 * or if a word labels the number.
 */
final class DigitGroups {

    private static final int UUID_LENGTH = 36;

    private final String text;
    /** Whether letters next to digits do not matter: there are none between digits, or words label the number. */
    private final boolean free;
    /** Whether the text only has letters and digits, as in a hash. */
    private final boolean unbroken;

    private final boolean letters;
    /** Index at which the rest of the text begins. */
    private int next;
    /** Index in the current group at which its remaining runs begin; {@code end} is the index after its last digit. */
    private int run;

    private int end;
    private final StringBuilder digits = new StringBuilder();
    /**
     * The digits of the group without its last run, if that consists of zeros after a decimal point or comma; empty
     * otherwise.
     */
    private final StringBuilder withoutTail = new StringBuilder();

    /** @param labelled whether words in the text say that it is about citizen service numbers */
    DigitGroups(String text, boolean labelled) {
        this.text = text;
        boolean seen = false;
        boolean letterSince = false;
        boolean mixed = false;
        boolean any = false;
        boolean marked = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (PlainNotation.isDigit(character)) {
                mixed |= letterSince;
                seen = true;
            } else if (isLetter(character)) {
                any = true;
                letterSince = seen;
            } else {
                marked = true;
            }
        }
        this.free = labelled || !mixed;
        this.unbroken = !marked;
        this.letters = any;
    }

    /** Returns whether the text has letters. */
    boolean hasLetters() {
        return letters;
    }

    /** Returns the digits of the number found by {@link #next}. */
    CharSequence digits() {
        return digits;
    }

    /** Moves to the next number; returns false if there is none. */
    boolean next() {
        if (withoutTail.length() > 0) {
            digits.setLength(0);
            digits.append(withoutTail);
            withoutTail.setLength(0);
            return true;
        }
        while (run < end || next < text.length()) {
            if (run < end ? nextRun() : nextGroup()) {
                return true;
            }
        }
        return false;
    }

    /** Reads the next digits up to a letter or a date as one group; returns false if they cannot be a number. */
    private boolean nextGroup() {
        int start = next;
        while (start < text.length() && !PlainNotation.isDigit(text.charAt(start))) {
            start++;
        }
        int last = start;
        int to = start;
        for (; to < text.length() && !isEnd(text.charAt(to)); to++) {
            last = PlainNotation.isDigit(text.charAt(to)) ? to + 1 : last;
        }
        next = to;
        end = last;
        run = isOneRun(start, last) ? last : start;
        if (start == last || !isFree(start, last)) {
            return false;
        }
        gather(start, last);
        return true;
    }

    private boolean isOneRun(int start, int last) {
        for (int i = start; i < last; i++) {
            if (!PlainNotation.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void gather(int start, int last) {
        digits.setLength(0);
        int beforeLastRun = 0;
        int lastRun = start;
        for (int i = start; i < last; i++) {
            if (PlainNotation.isDigit(text.charAt(i))) {
                if (i > start && !PlainNotation.isDigit(text.charAt(i - 1))) {
                    beforeLastRun = digits.length();
                    lastRun = i;
                }
                digits.append(text.charAt(i));
            }
        }
        char mark = lastRun > start ? text.charAt(lastRun - 1) : ' ';
        if ((mark == '.' || mark == ',') && isZeros(lastRun, last)) {
            withoutTail.append(digits, 0, beforeLastRun);
        }
    }

    private boolean isZeros(int start, int last) {
        for (int i = start; i < last; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** Reads the next adjacent digits in the group; returns false if they cannot be a number. */
    private boolean nextRun() {
        int start = run;
        while (!PlainNotation.isDigit(text.charAt(start))) {
            start++;
        }
        int last = start;
        while (last < end && PlainNotation.isDigit(text.charAt(last))) {
            last++;
        }
        run = last;
        if (!isFree(start, last)) {
            return false;
        }
        digits.setLength(0);
        digits.append(text, start, last);
        return true;
    }

    private boolean isFree(int start, int last) {
        if (free) {
            return true;
        }
        boolean before = start > 0 && isLetter(text.charAt(start - 1));
        boolean behind = last < text.length() && isLetter(text.charAt(last));
        return unbroken ? !before && !behind : !before || !behind;
    }

    private static boolean isEnd(char character) {
        return isLetter(character) || character == DateNotations.TAKEN_OUT;
    }

    static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    static boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
