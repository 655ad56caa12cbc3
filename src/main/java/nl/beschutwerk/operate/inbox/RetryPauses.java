package nl.beschutwerk.operate.inbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.operate.inbox.InboxOutcome.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which deliveries failed, so that one that fails each time is not copied and loaded every minute: the pause grows with
 * each failure, and ends when something in the delivery changes. Only a process that goes on working remembers. Another one, such as
 * that of somebody who has put right what was wrong and gives the command, tries at once.
 */
final class RetryPauses {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    private final Clock clock;
    private final Map<Path, Sha256> seen = new ConcurrentHashMap<>();
    private final Map<Path, Failed> failed = new ConcurrentHashMap<>();

    RetryPauses(Clock clock) {
        this.clock = clock;
    }

    /**
     * A delivery that failed.
     *
     * @param fingerprint as it was then
     * @param last when it failed last
     */
    private record Failed(Sha256 fingerprint, InboxOutcome outcome, int times, Instant last) {

        Instant next() {
            return last.plus(PAUSES.get(Math.min(times, PAUSES.size()) - 1));
        }
    }

    /** Forgets what is not in the inbox any more. */
    void keepOnly(Collection<Path> dropped) {
        seen.keySet().retainAll(dropped);
        failed.keySet().retainAll(dropped);
    }

    /** Sees a delivery as it is now. Returns what is said of it if it is not tried yet; null if it is to be tried. */
    @Nullable
    InboxOutcome pausing(Dropped dropped) {
        seen.put(dropped.folder(), dropped.fingerprint());
        Failed before = failed.get(dropped.folder());
        if (before == null) {
            return null;
        }
        if (!before.fingerprint().equals(dropped.fingerprint())) {
            failed.remove(dropped.folder());
            return null;
        }
        Instant now = clock.instant();
        // If the clock was put back, it has not failed yet.
        return now.isBefore(before.next()) && !now.isBefore(before.last())
                ? InboxOutcome.of(
                                before.outcome().folder(),
                                before.outcome().kind(),
                                "It failed " + (before.times() == 1 ? "" : before.times() + " times, the last time ")
                                        + "at " + DutchTime.shown(before.last()) + ", and is tried again at "
                                        + DutchTime.shown(before.next())
                                        + ", or when something in it changes. The log has the details.")
                        .retriedAt(before.next())
                : null;
    }

    /** Remembers a failure, or that it has ended; returns the outcome, with when it is tried again. */
    InboxOutcome after(Path dropped, InboxOutcome outcome) {
        if (outcome.kind() == Kind.NO_DATABASE || outcome.kind() == Kind.INTERRUPTED) {
            return outcome;
        }
        Sha256 fingerprint = seen.get(dropped);
        if (fingerprint == null || (outcome.kind() != Kind.FAILED && outcome.kind() != Kind.DISK_FULL)) {
            failed.remove(dropped);
            return outcome;
        }
        if (outcome.retry().isPresent()) {
            return outcome;
        }
        Failed before = failed.get(dropped);
        Failed now = new Failed(fingerprint, outcome, before == null ? 1 : before.times() + 1, clock.instant());
        failed.put(dropped, now);
        return outcome.retriedAt(now.next());
    }
}
