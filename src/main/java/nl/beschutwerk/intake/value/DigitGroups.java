package nl.beschutwerk.intake.value;

/**
 * The numbers that a text in plain characters, without its dates, may hold: the digits between two letters, taken together and
 * run by run. Where letters and digits are mixed without a mark, as in a hash, a number that touches a letter is none; and with
 * marks, as in {@code NL123456782 v2}, one that stands between two letters. Letters at one place before or behind a single
 * number, as in {@code BSN123456782}, do not matter, nor where a word says what the number is.
 */
final class DigitGroups {

    private static final int UUID_LENGTH = 36;

    private final String text;
    /** Whether letters beside digits do not matter: they stand nowhere between digits, or say what the number is. */
    private final boolean free;
    /** Whether all is letters and digits, as in a hash. */
    private final boolean unbroken;

    private final boolean letters;
    /** What is left to look at begins here. */
    private int next;
    /** The group that is looked at, up to its last digit; its runs are still to come from here. */
    private int run;

    private int end;
    private final StringBuilder digits = new StringBuilder();
    /** The digits of the group without its last run, of zeros behind a decimal point or comma; empty where there is none. */
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

    /** Whether the text has letters. */
    boolean hasLetters() {
        return letters;
    }

    /** The digits of the number that {@link #next} came to. */
    CharSequence digits() {
        return digits;
    }

    /** Goes on to the next number; false when there is none. */
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

    /** The next digits up to a letter or a date, together; false when they are none to look at as one number. */
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

    /** The next digits within the group that stand side by side; false when they are no number of their own. */
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
