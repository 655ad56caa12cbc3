package nl.beschutwerk.job.support;

import java.time.OffsetDateTime;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * The holder of the lock of a quarter.
 *
 * @param who the name under which the holder connected: operator, machine and process
 * @param since when the holder connected; null if the database does not say, for example to another login user
 */
public record QuarterHolder(String who, @Nullable OffsetDateTime since) {

    /** A quarter for which another command is making a release. */
    public record Making(Quarter quarter, QuarterHolder holder) {}

    String inWords() {
        return who + (since == null ? "" : ", since " + DutchTime.shown(since.toInstant()) + " Dutch time");
    }
}
