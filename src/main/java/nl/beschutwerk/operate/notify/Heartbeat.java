package nl.beschutwerk.operate.notify;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseSettings.Lookup;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The signs of life of one round of a task: that it begins, and how it ended. The first is given while the task is at work, so that a
 * monitor that does not answer holds nothing up but the end, and that for a few seconds.
 */
public final class Heartbeat {

    private static final long LONGEST_WAIT_MILLIS = 4000;

    private static final Heartbeat NONE = new Heartbeat(null, null);

    private final @Nullable WebAddress address;
    private final @Nullable Thread start;

    private Heartbeat(@Nullable WebAddress address, @Nullable Thread start) {
        this.address = address;
        this.start = start;
    }

    /**
     * Tells that a task begins, if the settings in this file name an address for it. A mistake in them is for {@code notify} to tell,
     * and is no reason for a task not to be done.
     */
    public static Heartbeat begins(String task, Path settings, Lookup environment) {
        try {
            return begins(task, NotifyFile.heartbeatsIfThere(settings, environment));
        } catch (OperatorMistakeException e) {
            // Not before: the log is opened with the database, and this begins earlier.
            LoggerFactory.getLogger(Heartbeat.class).warn("No sign of life is given: {}", e.getMessage());
            return NONE;
        }
    }

    /** Tells that a task begins, if the settings name an address for it. */
    public static Heartbeat begins(String task, NotifySettings settings) {
        return begins(task, settings.heartbeats());
    }

    private static Heartbeat begins(String task, Map<String, WebAddress> addresses) {
        return Optional.ofNullable(addresses.get(task)).map(Heartbeat::begins).orElse(NONE);
    }

    private static Heartbeat begins(WebAddress address) {
        Thread start = new Thread(() -> HeartbeatCall.start(address), "heartbeat");
        start.setDaemon(true);
        start.start();
        return new Heartbeat(address, start);
    }

    /** Tells how the task ended: 0 for well. */
    public void ends(int exitCode) {
        if (address == null || start == null) {
            return;
        }
        try {
            // A monitor that hears of the end before the beginning takes the task for one that is still at work.
            start.join(LONGEST_WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        HeartbeatCall.end(address, exitCode);
    }
}
