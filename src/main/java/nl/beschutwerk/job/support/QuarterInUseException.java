package nl.beschutwerk.job.support;

import java.util.Optional;
import nl.beschutwerk.domain.Quarter;

/** Another command is at work on the quarter; the message says which, and since when. */
public final class QuarterInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private QuarterInUseException(String message) {
        super(message, null, false, false);
    }

    /** Says who holds a quarter now; empty if the holder has just ended. */
    static QuarterInUseException of(Optional<QuarterHolder> holder) {
        return new QuarterInUseException("Another run is making this quarter: "
                + holder.map(QuarterHolder::inWords).orElse("another run, which has just ended: try again")
                + ". Wait until it is done; nothing was changed.");
    }

    /** Says who is making a release of an earlier quarter, which one of this quarter would show. */
    public static QuarterInUseException earlier(Quarter quarter, QuarterHolder.Making earlier) {
        return new QuarterInUseException("Another run is making " + earlier.quarter() + ", which " + quarter
                + " would show: " + earlier.holder().inWords()
                + ". Wait until it is done; the same command then makes this quarter.");
    }
}
