package nl.beschutwerk.report.table;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/**
 * The axis of a chart over time. Steps are of equal length, because spreadsheet programs draw them so. The axis begins a day or
 * two before the day that the first step names, so that no step ever falls in the month or year before.
 *
 * @param title what the steps name
 * @param from the begin of the axis, and its first step
 * @param to the end of the axis, no earlier than the last day that is drawn
 */
public record TimeAxis(String title, LocalDate from, LocalDate to, Step step) {

    /** The most quarters that fit beside each other. */
    private static final int MOST_QUARTERS = 12;

    private static final int MONTHS_A_QUARTER = 3;

    /** The distance between steps. */
    public enum Step {
        QUARTER,
        YEAR
    }

    /** The axis that shows the reference dates of quarters from the first to the last, and no empty year before them. */
    public static TimeAxis of(LocalDate first, LocalDate last) {
        LocalDate end = last.plusDays(2);
        if (ChronoUnit.MONTHS.between(first, last) <= (long) MOST_QUARTERS * MONTHS_A_QUARTER) {
            return new TimeAxis("Peildatum, de laatste dag van de maand", first.minusDays(2), end, Step.QUARTER);
        }
        if (first.getMonth() == Month.DECEMBER) {
            return new TimeAxis("31 december van het jaar", first.minusDays(1), end, Step.YEAR);
        }
        return new TimeAxis("1 januari van het jaar", LocalDate.of(first.getYear(), 1, 2), end, Step.YEAR);
    }
}
