package nl.beschutwerk.reference;

import java.time.YearMonth;
import java.util.Map;
import nl.beschutwerk.domain.Quarter;

/**
 * When the figures of a quarter are published: about four months after the reference date (Kamerstuk 34352 nr. 341,
 * footnote 1).
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
}
