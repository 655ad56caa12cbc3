package nl.beschutwerk.reference;

import java.time.YearMonth;
import java.util.Map;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * The months in which the figures of each quarter are published: about four months after the reference date (Kamerstuk 34352
 * nr. 341, footnote 1).
 */
public final class PublicationCalendar {

    private final Map<Integer, CalendarRow> byQuarter;

    PublicationCalendar(Map<Integer, CalendarRow> byQuarter) {
        this.byQuarter = Map.copyOf(byQuarter);
    }

    /** The month in which this quarter's figures are due. */
    public YearMonth publicationMonth(Quarter quarter) {
        CalendarRow row = byQuarter.get(quarter.number());
        if (row == null) {
            throw new IllegalStateException("The calendar has no quarter " + quarter.number());
        }
        return YearMonth.of(quarter.year() + row.yearsLater(), row.month());
    }

    /**
     * A row of {@code calendar.csv}: the month in which the figures of a quarter are published.
     *
     * @param quarter 1 to 4
     * @param month 1 to 12
     * @param yearsLater 0 for a month of the same year, 1 for a month of the next year
     */
    record CalendarRow(int quarter, int month, int yearsLater, long line) {

        static @Nullable CalendarRow of(CsvRow row) {
            Integer quarter = row.wholeNumber("kwartaal", 1, 4);
            Integer month = row.wholeNumber("publicatiemaand", 1, 12);
            Integer yearsLater = row.wholeNumber("jaren_later", 0, 1);
            if (quarter == null || month == null || yearsLater == null) {
                return null;
            }
            if (yearsLater == 0 && month <= 3 * quarter) {
                row.fault("publication in month " + month
                        + " of the same year is not after the reference date of quarter " + quarter
                        + "; is jaren_later 1?");
                return null;
            }
            return new CalendarRow(quarter, month, yearsLater, row.line());
        }
    }
}
