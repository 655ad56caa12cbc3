package nl.beschutwerk.operate.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What every round of a task finds as it was, such as half a delivery or a share that is gone. It is told once, and again after a
 * day; else a task that looks every minute would fill the journal with it.
 */
final class StandingLines {

    private static final Duration UNTIL_TOLD_AGAIN = Duration.ofDays(1);

    private final Clock clock;
    private final Map<String, Instant> told = new HashMap<>();
    private final Set<String> found = new HashSet<>();

    StandingLines(Clock clock) {
        this.clock = clock;
    }

    /** Whether this line is to be told in this round. */
    synchronized boolean isNews(String line) {
        found.add(line);
        Instant now = clock.instant();
        Instant before = told.get(line);
        if (before != null && now.isBefore(before.plus(UNTIL_TOLD_AGAIN))) {
            return false;
        }
        told.put(line, now);
        return true;
    }

    /**
     * Ends a round that was finished: what was not found in it, nor in those before it that failed, is news when it comes back.
     */
    synchronized void roundEnds() {
        told.keySet().retainAll(found);
        found.clear();
    }
}
