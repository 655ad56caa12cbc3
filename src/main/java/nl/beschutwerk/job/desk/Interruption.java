package nl.beschutwerk.job.desk;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ctrl-C, or a scheduler's request to end. The step at work is finished, the job is stopped behind it, everything is closed in
 * order, and only then does the process end.
 */
public final class Interruption {

    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);

    /** Long enough for the longest step to finish; whoever cannot wait kills the process, and the next run recovers it. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean requested;
    private volatile Runnable stopper = () -> {};

    /** Begins to listen; a process that is asked to end then waits until everything is {@link #finished}. */
    public static Interruption listening() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the process has been asked to end: nothing new is begun then. */
    public boolean isRequested() {
        return requested;
    }

    /** What stops the job that runs now; does nothing while none runs. */
    public void stopWith(Runnable stop) {
        stopper = stop;
    }

    /** Everything is closed: the process may end. */
    public void finished() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("The process is ending already", e);
        }
    }

    private void interrupt() {
        requested = true;
        LOG.info("Asked to end; the step at work is finished first");
        try {
            stopper.run();
            if (!closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Still at work after {}; ending all the same", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The job at work could not be asked to stop", e);
        }
    }
}
