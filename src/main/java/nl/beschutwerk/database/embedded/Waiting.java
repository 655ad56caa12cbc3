package nl.beschutwerk.database.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import nl.beschutwerk.database.DatabaseUnavailableException;

/** Waits by polling for events outside this process that cannot notify it. */
final class Waiting {

    private Waiting() {}

    /** Checks a condition every 10 milliseconds. Returns whether it became true in time. */
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
     * @throws DatabaseUnavailableException if the thread is interrupted because the process has to stop
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
