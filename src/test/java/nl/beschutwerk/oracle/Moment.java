package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.time.YearMonth;

/** A quarter, and the days that the definitions name: B, D and D−n. */
public record Moment(int year, int quarter) {

    /** For {@code 2024-Q4}. */
    public static Moment of(String text) {
        return new Moment(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(6)));
    }

    public LocalDate first() {
        return LocalDate.of(year, 3 * quarter - 2, 1);
    }

    public LocalDate last() {
        return monthsBefore(0);
    }

    /** The last day of the month that is this number of months before D. */
    public LocalDate monthsBefore(int months) {
        return YearMonth.of(year, 3 * quarter).minusMonths(months).atEndOfMonth();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    boolean yearHolds(LocalDate day) {
        return day.isAfter(monthsBefore(12)) && !day.isAfter(last());
    }

    @Override
    public String toString() {
        return year + "-Q" + quarter;
    }
}
