package nl.beschutwerk.job.explain;

import java.time.Instant;
import java.util.Optional;

/**
 * A matter that somebody has to attend to: a delivery, an approval, a publication, or messages that could not be sent.
 *
 * @param subject the quarter or the release, such as {@code 2025-Q1} or {@code 2025-Q1 v1}; of messages, the channel
 * @param kind what has to be done
 * @param lateSince since when it is late; empty if there is still time
 * @param words what is awaited and until when, or what to do
 */
public record DueMatter(String subject, Kind kind, Optional<Instant> lateSince, String words) {

    /** What has to be done, in the order in which it is done. */
    public enum Kind {
        DELIVERY("delivery"),
        APPROVAL("approval"),
        PUBLICATION("publication"),
        /** Something happened, and nobody could be told. */
        MESSAGE("message");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The word for the console. */
        public String words() {
            return words;
        }
    }

    public boolean isLate() {
        return lateSince.isPresent();
    }
}
