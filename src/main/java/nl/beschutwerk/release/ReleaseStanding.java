package nl.beschutwerk.release;

import java.time.Instant;
import java.util.Optional;

/**
 * A sealed release and what became of it.
 *
 * @param reason why an earlier version was corrected; empty of a first version
 * @param correctedVersion the version it corrects; empty of a first version
 * @param deliveryFolder where the delivery stood when it was made; empty where that was not recorded
 * @param approvedBy empty if it never was
 * @param publishFrom not to be published before
 * @param publishedAt when its files and figures were published
 */
public record ReleaseStanding(
        Release release,
        ReleaseState state,
        Optional<String> reason,
        Optional<Integer> correctedVersion,
        Optional<String> deliveryFolder,
        Optional<String> approvedBy,
        Optional<Instant> publishFrom,
        Optional<Instant> publishedAt) {

    /** Whether the world sees it. */
    public boolean isPublished() {
        return state == ReleaseState.APPROVED && publishedAt.isPresent();
    }

    /**
     * Its state as the console has it. An approved version that is out is "published". One in whose place a later version was
     * published is "superseded" if it had been published itself, and "replaced" if the world never saw it.
     */
    public String stateInWords() {
        if (isPublished()) {
            return "published";
        }
        return state == ReleaseState.SUPERSEDED && publishedAt.isEmpty() ? "replaced" : state.code();
    }
}
