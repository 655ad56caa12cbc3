package nl.beschutwerk.operate.notify;

import java.time.Instant;
import java.util.Optional;
import nl.beschutwerk.domain.Sha256;

/**
 * A message as it goes out.
 *
 * @param id the same whenever the same message is sent again, so that a receiver can tell
 * @param kind a word for a program, such as {@code draft}
 * @param text for people
 */
record Outgoing(
        String id,
        String kind,
        Instant occurredAt,
        Optional<String> quarter,
        Optional<Integer> version,
        Optional<String> task,
        MessageText text) {

    private static final int DIGITS = 32;
    private static final String TEST = "test";

    static Outgoing of(ToldMessage message) {
        return new Outgoing(
                Sha256.ofText(message.id() + " " + message.occurredAt() + " " + message.key())
                        .hex()
                        .substring(0, DIGITS),
                message.kind().word(),
                message.occurredAt(),
                message.quarter(),
                message.version(),
                message.task(),
                MessageText.of(message));
    }

    /** A message with which somebody tries whether all arrives. */
    static Outgoing test(Instant now) {
        return new Outgoing(
                Sha256.ofText(TEST + " " + now).hex().substring(0, DIGITS),
                TEST,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MessageText.ofTest(now));
    }

    boolean isTest() {
        return kind.equals(TEST);
    }
}
