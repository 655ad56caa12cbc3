package nl.beschutwerk.intake.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads dates in the three notations of the contract: {@code 2024-12-31}, {@code 20241231} and {@code 31-12-2024}. */
final class Dates {

    private static final int LENGTH = 10;
    private static final int LENGTH_OF_DIGITS = 8;

    private Dates() {}

    /** Returns the date; empty if the text is not a date, or is a date with unknown parts, such as {@code 20241200}. */
    static Optional<LocalDate> parse(String text) {
        if (text.length() == LENGTH_OF_DIGITS) {
            return date(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        }
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        if (text.charAt(4) == '-' && text.charAt(7) == '-') {
            return date(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        if (text.charAt(2) == '-' && text.charAt(5) == '-') {
            return date(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        if (year < 1 || month < 1 || day < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the number; -1 if a character is not a digit. */
    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
