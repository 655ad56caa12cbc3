package nl.beschutwerk.intake.value;

/**
 * The numbers that a text in plain characters may hold: the digits between two letters, taken together and run by run. Where
 * letters and digits are mixed, as in a hash, a number that touches a letter is none; letters at one place before or behind a
 * single number, as in {@code BSN123456782}, do not matter. Dates and UUIDs hold no numbers.
 */
final class DigitGroups {

    private static final int FIRST_CENTURY = 19;
    private static final int LAST_CENTURY = 20;
    /** Of days, and of months, for the two are often changed about. */
    private static final int LAST_DAY = 31;

    private static final int UUID_LENGTH = 36;

    private final String text;
    /** Whether all digits stand together, without a letter between them. */
    private final boolean alone;

    private final boolean letters;
    /** What is left to look at begins here. */
    private int next;
    /** The group that is looked at, up to its last digit; its runs are still to come from here. */
    private int run;

    private int end;
    private final StringBuilder digits = new StringBuilder();
    /** The digits of the group without its last run, of zeros behind a decimal point or comma; empty where there is none. */
    private final StringBuilder withoutTail = new StringBuilder();

    DigitGroups(String text) {
        this.text = text;
        this.next = isUuid(text) ? text.length() : 0;
        boolean seen = false;
        boolean letterSince = false;
        boolean mixed = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (CitizenNumber.isDigit(character)) {
                mixed |= letterSince;
                seen = true;
            } else if (isLetter(character)) {
                any = true;
                letterSince = seen;
            }
        }
        this.alone = !mixed;
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

    /** The next digits up to a letter, together; false when they are none to look at as one number. */
    private boolean nextGroup() {
        int start = next;
        while (start < text.length() && !CitizenNumber.isDigit(text.charAt(start))) {
            start++;
        }
        int last = start;
        int to = start;
        for (; to < text.length() && !isLetter(text.charAt(to)); to++) {
            last = CitizenNumber.isDigit(text.charAt(to)) ? to + 1 : last;
        }
        next = to;
        end = last;
        run = isOneRun(start, last) || isDate(text, start, last) ? last : start;
        if (start == last || isDate(text, start, last) || !isFree(start, last)) {
            return false;
        }
        gather(start, last);
        return true;
    }

    private boolean isOneRun(int start, int last) {
        for (int i = start; i < last; i++) {
            if (!CitizenNumber.isDigit(text.charAt(i))) {
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
            if (CitizenNumber.isDigit(text.charAt(i))) {
                if (i > start && !CitizenNumber.isDigit(text.charAt(i - 1))) {
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
        while (!CitizenNumber.isDigit(text.charAt(start))) {
            start++;
        }
        int last = start;
        while (last < end && CitizenNumber.isDigit(text.charAt(last))) {
            last++;
        }
        run = last;
        if (isDate(text, start, last) || !isFree(start, last)) {
            return false;
        }
        digits.setLength(0);
        digits.append(text, start, last);
        return true;
    }

    private boolean isFree(int start, int last) {
        return alone
                || !((start > 0 && isLetter(text.charAt(start - 1)))
                        || (last < text.length() && isLetter(text.charAt(last))));
    }

    static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /**
     * In one of its usual forms; also one whose day or month is not known or does not exist. Of the years 1900 to 2099, but with
     * dashes of any year: no program groups a citizen service number so.
     */
    static boolean isDate(String text, int start, int last) {
        if (last - start == 8) {
            return (isNear(text, start) && isDay(text, start + 4, start + 6))
                    || (isNear(text, start + 4) && isDay(text, start + 2, start));
        }
        if (last - start != 10) {
            return false;
        }
        return (isYear(text, start, start + 4, start + 7) && isDay(text, start + 5, start + 8))
                || (isYear(text, start + 6, start + 2, start + 5) && isDay(text, start + 3, start));
    }

    /** Whether a year stands there, with a mark at both of the other places. */
    private static boolean isYear(String text, int year, int mark, int otherMark) {
        boolean dashes = text.charAt(mark) == '-' && text.charAt(otherMark) == '-';
        return dashes
                ? twoDigits(text, year) >= 0 && twoDigits(text, year + 2) >= 0
                : isMark(text, mark) && isMark(text, otherMark) && isNear(text, year);
    }

    private static boolean isMark(String text, int place) {
        return !CitizenNumber.isDigit(text.charAt(place));
    }

    private static boolean isNear(String text, int year) {
        int century = twoDigits(text, year);
        return century >= FIRST_CENTURY && century <= LAST_CENTURY && twoDigits(text, year + 2) >= 0;
    }

    private static boolean isDay(String text, int month, int day) {
        return twoDigits(text, month) >= 0
                && twoDigits(text, month) <= LAST_DAY
                && twoDigits(text, day) >= 0
                && twoDigits(text, day) <= LAST_DAY;
    }

    /** -1 where something else than digits stands. */
    private static int twoDigits(String text, int place) {
        char tens = text.charAt(place);
        char ones = text.charAt(place + 1);
        return CitizenNumber.isDigit(tens) && CitizenNumber.isDigit(ones) ? 10 * (tens - '0') + ones - '0' : -1;
    }

    private static boolean isUuid(String text) {
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
