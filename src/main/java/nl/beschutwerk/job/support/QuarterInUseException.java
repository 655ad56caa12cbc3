package nl.beschutwerk.job.support;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;

/** Another command is at work on the quarter; the message says which, and since when. */
public final class QuarterInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private QuarterInUseException(String message) {
        super(message, null, false, false);
    }

    /** Says who holds the quarter now. */
    public static QuarterInUseException of(DataSource dataSource, Quarter quarter) throws SQLException {
        String holder = QuarterLock.holder(dataSource, quarter)
                .map(QuarterInUseException::inWords)
                .orElse("another run, which has just ended: try again");
        return new QuarterInUseException(
                "Another run is making this quarter: " + holder + ". Wait until it is done; nothing was changed.");
    }

    /** Says who is making a release of an earlier quarter, which one of this quarter would show. */
    public static QuarterInUseException earlier(Quarter quarter, QuarterLock.Making earlier) {
        return new QuarterInUseException("Another run is making " + earlier.quarter() + ", which " + quarter
                + " would show: " + inWords(earlier.holder())
                + ". Wait until it is done; the same command then makes this quarter.");
    }

    private static String inWords(QuarterLock.Holder holder) {
        OffsetDateTime since = holder.since();
        return holder.who() + (since == null ? "" : ", since " + DutchTime.shown(since.toInstant()) + " Dutch time");
    }
}
