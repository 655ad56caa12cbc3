package nl.beschutwerk.release;

import java.time.Instant;
import java.util.Optional;

/**
 * A sealed release and its state.
 *
 * @param reason why an earlier version was corrected; empty for a first version
 * @param correctedVersion the version that it corrects; empty for a first version
 * @param deliveryFolder the folder in which its delivery was when it was made; empty if that was not recorded
 * @param approvedBy empty if it was never approved
 * @param publishFrom the earliest time of publication; empty if it was never approved
 * @param publishedAt when its files and figures were published; empty if they never were
 * @param withdrawnAt when it was withdrawn; empty if it was not
 */
public record ReleaseStatus(
        Release release,
        ReleaseState state,
        Optional<String> reason,
        Optional<Integer> correctedVersion,
        Optional<String> deliveryFolder,
        Optional<String> approvedBy,
        Optional<Instant> publishFrom,
        Optional<Instant> publishedAt,
        Optional<Instant> withdrawnAt) {

    /** Whether it is neither superseded nor withdrawn. */
    public boolean isStanding() {
        return state == ReleaseState.DRAFT || state == ReleaseState.APPROVED;
    }

    /** Whether readers of the published files see this release. */
    public boolean isPublished() {
        return state == ReleaseState.APPROVED && publishedAt.isPresent();
    }

    /**
     * The state as the console shows it. An approved version that is published is "published". A version that was replaced by
     * the publication of a later one is "superseded" if it had been published itself, and "replaced" if it never was.
     */
    public String stateInWords() {
        if (isPublished()) {
            return "published";
        }
        return state == ReleaseState.SUPERSEDED && publishedAt.isEmpty() ? "replaced" : state.code();
    }
}
