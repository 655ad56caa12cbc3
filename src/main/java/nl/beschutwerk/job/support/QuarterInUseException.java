package nl.beschutwerk.job.support;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;

/** Another command holds the quarter; the message says which command, and since when. */
public final class QuarterInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private QuarterInUseException(String message) {
        super(message, null, false, false);
    }

    /** Names the holder of a quarter; empty if the holder has just ended. */
    static QuarterInUseException of(Optional<QuarterHolder> holder) {
        return new QuarterInUseException("Another run is making this quarter: "
                + holder.map(QuarterHolder::inWords).orElse("another run, which has just ended: try again")
                + ". Wait until it is done; nothing of it was changed.");
    }

    /** Names the command that is making an earlier quarter, which a release of this quarter would show. */
    public static QuarterInUseException earlier(Quarter quarter, QuarterHolder.Making earlier) {
        return new QuarterInUseException("Another run is making " + earlier.quarter() + ", which " + quarter
                + " would show: " + earlier.holder().inWords()
                + ". Wait until it is done; the same command then makes this quarter.");
    }

    /** The same for a command on several quarters: it names the quarter. */
    public QuarterInUseException of(Quarter quarter) {
        return new QuarterInUseException(quarter + ": " + getMessage());
    }

    /** The same, after something was done for other quarters, which is not to go unsaid. */
    public QuarterInUseException after(List<String> done) {
        return done.isEmpty() ? this : new QuarterInUseException(String.join(" ", done) + " " + getMessage());
    }
}
