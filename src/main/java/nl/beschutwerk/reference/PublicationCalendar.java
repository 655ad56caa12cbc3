package nl.beschutwerk.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * When the delivery of each quarter is expected, and the months in which its figures are published: about four months after the
 * reference date (Kamerstuk 34352 nr. 341, footnote 1).
 */
public final class PublicationCalendar {

    private final Map<Integer, CalendarRow> byQuarter;

    PublicationCalendar(Map<Integer, CalendarRow> byQuarter) {
        this.byQuarter = Map.copyOf(byQuarter);
    }

    /** The month in which this quarter's figures are due. */
    public YearMonth publicationMonth(Quarter quarter) {
        return row(quarter).publicationMonth(quarter);
    }

    /** The last day on which the delivery of this quarter is in time. */
    public LocalDate deliveryBy(Quarter quarter) {
        return row(quarter).deliveryBy(quarter);
    }

    private CalendarRow row(Quarter quarter) {
        CalendarRow row = byQuarter.get(quarter.number());
        if (row == null) {
            throw new IllegalStateException("The calendar has no quarter " + quarter.number());
        }
        return row;
    }

    /**
     * A row of {@code calendar.csv}: when a quarter is delivered and its figures are published.
     *
     * @param quarter 1 to 4
     * @param month 1 to 12
     * @param yearsLater 0 for a month of the same year, 1 for a month of the next year
     * @param deliveryDays the days after the reference date in which the delivery is in time; null if the file does not say
     */
    record CalendarRow(
            int quarter,
            int month,
            int yearsLater,
            @Nullable Integer deliveryDays,
            long line) {

        private static final String DELIVERY_DAYS = "leverdagen";

        /** Without an agreement, a delivery has until a full month is left before the month of publication. */
        private static final int MONTHS_BEFORE_PUBLICATION = 2;

        /** Where publication follows the reference date too soon for that. */
        private static final int SHORTEST_DELIVERY_DAYS = 14;

        private static final int A_YEAR = 366;

        /** Any year will do to see whether the days end before the publication; this one has the shortest February. */
        private static final int SOME_YEAR = 2023;

        static @Nullable CalendarRow of(CsvRow row) {
            Integer quarter = row.wholeNumber("kwartaal", 1, 4);
            Integer month = row.wholeNumber("publicatiemaand", 1, 12);
            Integer yearsLater = row.wholeNumber("jaren_later", 0, 1);
            boolean saysDays = row.has(DELIVERY_DAYS);
            Integer days = saysDays ? row.wholeNumber(DELIVERY_DAYS, 1, A_YEAR) : null;
            if (quarter == null || month == null || yearsLater == null || (saysDays && days == null)) {
                return null;
            }
            if (yearsLater == 0 && month <= 3 * quarter) {
                row.fault("publication in month " + month
                        + " of the same year is not after the reference date of quarter " + quarter
                        + "; is jaren_later 1?");
                return null;
            }
            CalendarRow read = new CalendarRow(quarter, month, yearsLater, days, row.line());
            Quarter some = new Quarter(SOME_YEAR, quarter);
            if (read.deliveryBy(some).isAfter(read.publicationMonth(some).atEndOfMonth())) {
                row.fault(DELIVERY_DAYS + " is " + days
                        + ": the delivery would be in time after the month of publication;"
                        + " give the days after the reference date in which it is expected");
                return null;
            }
            return read;
        }

        YearMonth publicationMonth(Quarter of) {
            return YearMonth.of(of.year() + yearsLater, month);
        }

        LocalDate deliveryBy(Quarter of) {
            LocalDate reference = of.referenceDate();
            if (deliveryDays != null) {
                return reference.plusDays(deliveryDays);
            }
            LocalDate usual =
                    publicationMonth(of).minusMonths(MONTHS_BEFORE_PUBLICATION).atEndOfMonth();
            return usual.isAfter(reference) ? usual : reference.plusDays(SHORTEST_DELIVERY_DAYS);
        }
    }
}
