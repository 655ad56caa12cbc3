package nl.beschutwerk.job.support;

import java.time.OffsetDateTime;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the lock of a quarter.
 *
 * @param who the holder's name for itself: operator, machine and process
 * @param since when it connected; null if the database does not say, as to another login user
 */
public record QuarterHolder(String who, @Nullable OffsetDateTime since) {

    /** A quarter of which another command is making a release. */
    public record Making(Quarter quarter, QuarterHolder holder) {}

    String inWords() {
        return who + (since == null ? "" : ", since " + DutchTime.shown(since.toInstant()) + " Dutch time");
    }
}
