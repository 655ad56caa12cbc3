package nl.beschutwerk.sample;

import java.time.LocalDate;

/** Days are counted from 1 January 1970 throughout this room: millions of lives are told with little else. */
final class Days {

    /** Later than any day there is. */
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
