package nl.beschutwerk.operate.notify;

import java.time.Instant;
import java.util.Optional;
import nl.beschutwerk.release.MessageKind;

/**
 * A message from the outbox.
 *
 * @param key what makes it one message; of the product's own making
 * @param quarter empty if it is about none
 * @param version empty if it is about none
 * @param task the task that failed; empty if it is about a quarter
 */
record ToldMessage(
        long id,
        Instant occurredAt,
        MessageKind kind,
        String key,
        Optional<String> quarter,
        Optional<Integer> version,
        Optional<String> task) {

    /** What it is about, for the console: the kind, and the quarter or the task. */
    String label() {
        return kind.word()
                + quarter.map(one -> " " + one).orElse("")
                + version.map(one -> " v" + one).orElse("")
                + task.map(one -> " " + one).orElse("");
    }
}
