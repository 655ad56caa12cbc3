package nl.beschutwerk.sample;

import java.time.LocalDate;

/** In this package, days are numbers of days since 1 January 1970: millions of lives are generated with few other values. */
final class Days {

    /** Later than any day that occurs. */
    static final int NEVER = Integer.MAX_VALUE;

    private Days() {}

    static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    static int of(int year, int month, int day) {
        return of(LocalDate.of(year, month, day));
    }

    static int yearOf(int day) {
        return LocalDate.ofEpochDay(day).getYear();
    }
}
