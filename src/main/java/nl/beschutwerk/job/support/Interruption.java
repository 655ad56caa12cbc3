package nl.beschutwerk.job.support;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.domain.StopSignal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles Ctrl-C, or a scheduler's request to end (TERM). Running work breaks off, its statements in the database are
 * cancelled, everything is closed in order, and only then does the process end.
 */
public final class Interruption implements StopSignal {

    /** The time that closing may take. A program that starts the product must wait longer before it kills the process. */
    public static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);

    /**
     * The interval between cancellations. Java code may begin another statement before it checks for the stop; that statement
     * is cancelled too.
     */
    private static final Duration BETWEEN_CANCELLATIONS = Duration.ofMillis(500);

    /** SQLSTATEs of a cancelled statement, and of the later statements in the same transaction. */
    private static final Set<String> CANCELLED = Set.of("57014", "25P02");

    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean requested;
    private volatile boolean brokenOff;
    private volatile @Nullable Runnable announcement;
    private Runnable cancellation = () -> {};
    private int breakable;

    private Interruption() {}

    /** Starts listening. A process that is asked to end then waits until {@link #finished} is called. */
    public static Interruption listening() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** An interruption that never comes. */
    public static Interruption none() {
        return new Interruption();
    }

    /** Whether the process has been asked to end; no new work is begun then. */
    @Override
    public boolean isRequested() {
        return requested;
    }

    @Override
    public void check() {
        if (requested) {
            throw stop(null);
        }
    }

    /**
     * Like {@link #isRequested}, for a command that then returns what it has done so far. The operator is told that the command
     * was broken off.
     */
    public boolean breaksOff() {
        boolean asked = requested;
        if (asked) {
            brokenOff = true;
        }
        return asked;
    }

    /** Waits until the process is asked to end. */
    public void awaitRequest() throws InterruptedException {
        asked.await();
    }

    /** Waits until the process is asked to end, or this time is over; returns whether it was asked. */
    public boolean awaitRequest(Duration atMost) throws InterruptedException {
        return asked.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sets the action that informs the operator at once which work is being ended. */
    public void announceWith(Runnable announce) {
        announcement = announce;
    }

    /**
     * Sets the action that cancels the running statements in the database. It is called repeatedly while {@link
     * #cancellableBegins breakable} work is in progress.
     */
    public synchronized void cancelWith(Runnable cancel) {
        cancellation = cancel;
    }

    /**
     * Marks the beginning of work whose statements may be cancelled at any moment, because it is rolled back, or done again, as
     * a whole.
     */
    public synchronized void cancellableBegins() {
        breakable++;
    }

    /** Marks the end of that work, however it ended; later statements are not cancelled. */
    public synchronized void cancellableEnds() {
        breakable--;
    }

    /**
     * Does work whose statements may be cancelled at any moment.
     *
     * @throws StopRequestedException if the process was asked to end before the work, or the work failed because of that
     *     request
     */
    public <T> T breakable(QuarterLock.Work<T> work) throws IOException, SQLException {
        check();
        cancellableBegins();
        try {
            return work.run();
        } catch (IOException | SQLException | RuntimeException e) {
            if (isBehind(e)) {
                throw stop(e);
            }
            throw e;
        } finally {
            cancellableEnds();
        }
    }

    /** Whether work failed only because the process was asked to end. */
    public boolean isBehind(Throwable failure) {
        return requested && withCauses(failure).anyMatch(Interruption::isStop);
    }

    /**
     * The exception that {@link #check} would have thrown, for work that failed with another exception because of the request.
     */
    public StopRequestedException stop(@Nullable Throwable failure) {
        brokenOff = true;
        StopRequestedException stop = new StopRequestedException();
        stop.initCause(failure);
        return stop;
    }

    private static boolean isStop(Throwable cause) {
        return cause instanceof StopRequestedException
                || (cause instanceof SQLException sql && CANCELLED.contains(String.valueOf(sql.getSQLState())));
    }

    /** The failure with its causes and suppressed exceptions. Chains of causes have no cycles. */
    private static Stream<Throwable> withCauses(Throwable failure) {
        return Stream.concat(
                Stream.iterate(failure, cause -> cause != null, Throwable::getCause),
                Stream.of(failure.getSuppressed()).flatMap(Interruption::withCauses));
    }

    /** Records that everything is closed, so that the process may end. */
    public void finished() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("The process is ending already", e);
        }
    }

    /** The action of the shutdown hook when the process is asked to end. */
    void interrupt() {
        requested = true;
        asked.countDown();
        LOG.info("Asked to end; the work at hand is broken off");
        announce();
        Instant end = Instant.now().plus(PATIENCE);
        try {
            do {
                cancel();
                if (Instant.now().isAfter(end)) {
                    LOG.warn("Still at work after {}; ending all the same", PATIENCE);
                    return;
                }
            } while (!closed.await(BETWEEN_CANCELLATIONS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (brokenOff && announcement == null) {
            // The reason why a command ends early goes to standard error.
            System.err.println("stopped; nothing half-made is left. The same command does it again.");
            System.err.flush();
        }
    }

    private void announce() {
        Runnable announce = announcement;
        try {
            if (announce == null) {
                System.out.println("stopping: finishing what is at work …");
                System.out.flush();
            } else {
                announce.run();
            }
        } catch (RuntimeException e) {
            LOG.warn("The operator could not be told that the process is ending", e);
        }
    }

    private synchronized void cancel() {
        if (breakable > 0) {
            cancellation.run();
        }
    }
}
