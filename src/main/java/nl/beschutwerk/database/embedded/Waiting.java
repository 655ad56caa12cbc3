package nl.beschutwerk.database.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import nl.beschutwerk.database.DatabaseUnavailableException;

/** Waiting for something outside this process that gives no sign of its own. */
final class Waiting {

    private Waiting() {}

    /** Looks every few milliseconds whether it is so. Returns whether it became so in time. */
    static boolean until(BooleanSupplier condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            pause(Duration.ofMillis(10));
        }
        return true;
    }

    /**
     * Sleeps.
     *
     * @throws DatabaseUnavailableException when the thread is interrupted: somebody wants to stop
     */
    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Stopped while waiting for the database.", e);
        }
    }
}
