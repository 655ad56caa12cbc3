package nl.beschutwerk.job.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.release.Release;

/**
 * A matter that somebody has to attend to: a delivery, an approval, a publication, or messages that could not be sent.
 *
 * @param quarter empty if it is about messages
 * @param version of a release of the quarter; empty if there is none yet, or if it is about messages
 * @param channel by which messages could not be sent; empty for all else
 * @param kind what has to be done
 * @param lateSince since when it is late; empty if there is still time
 * @param dueBy the last day, in the Netherlands, on which it is in time; empty if it has none
 * @param words what is awaited and until when, or what to do
 */
public record DueMatter(
        Optional<Quarter> quarter,
        OptionalInt version,
        Optional<String> channel,
        Kind kind,
        Optional<Instant> lateSince,
        Optional<LocalDate> dueBy,
        String words) {

    /** What is awaited for a quarter that has no release. */
    static DueMatter of(Quarter quarter, Kind kind, Optional<Instant> lateSince, LocalDate dueBy, String words) {
        return new DueMatter(
                Optional.of(quarter),
                OptionalInt.empty(),
                Optional.empty(),
                kind,
                lateSince,
                Optional.of(dueBy),
                words);
    }

    /** What is awaited for a release. */
    static DueMatter of(
            Release release, Kind kind, Optional<Instant> lateSince, Optional<LocalDate> dueBy, String words) {
        return new DueMatter(
                Optional.of(release.quarter()),
                OptionalInt.of(release.version()),
                Optional.empty(),
                kind,
                lateSince,
                dueBy,
                words);
    }

    /** What could not be sent by a channel. */
    public static DueMatter ofMessages(String channel, Optional<Instant> lateSince, String words) {
        return new DueMatter(
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(channel),
                Kind.MESSAGE,
                lateSince,
                Optional.empty(),
                words);
    }

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

        /** Such as {@code delivery}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The quarter or the release, such as {@code 2025-Q1} or {@code 2025-Q1 v1}; of messages, the channel. */
    public String subject() {
        return quarter.map(known -> known + (version.isPresent() ? " v" + version.getAsInt() : ""))
                .or(this::channel)
                .orElse("");
    }

    public boolean isLate() {
        return lateSince.isPresent();
    }
}
