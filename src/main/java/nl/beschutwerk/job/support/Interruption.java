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
 * Ctrl-C, or a scheduler's request to end (TERM). Whatever is at work breaks off, its statements in the database are
 * cancelled, everything is closed in order, and only then does the process end.
 */
public final class Interruption implements StopSignal {

    /** How long everything may take to be closed; what starts the product must wait longer before it kills it. */
    public static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);

    /** Work in Java may begin another statement before it asks whether to go on: that one is cancelled too. */
    private static final Duration BETWEEN_CANCELLATIONS = Duration.ofMillis(500);

    /** What PostgreSQL says of a statement that was cancelled, and of those behind it in the same transaction. */
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

    /** Begins to listen; a process that is asked to end then waits until everything is {@link #finished}. */
    public static Interruption listening() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** One that never comes. */
    public static Interruption none() {
        return new Interruption();
    }

    /** Whether the process has been asked to end: nothing new is begun then. */
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

    /** The same of a command that then returns what it did so far: the operator is told that it was broken off. */
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

    /** What tells the operator at once that the work at hand is being ended, and which that is. */
    public void announceWith(Runnable announce) {
        announcement = announce;
    }

    /** What cancels the statements that are at work in the database; called again and again while {@link #breakableBegins breakable} work is going on. */
    public synchronized void cancelWith(Runnable cancel) {
        cancellation = cancel;
    }

    /** Work begins whose statements may be cancelled at any moment: it is rolled back, or done anew, as a whole. */
    public synchronized void breakableBegins() {
        breakable++;
    }

    /** That work is over, however it ended; no statement behind it is cancelled. */
    public synchronized void breakableEnds() {
        breakable--;
    }

    /**
     * Does work that only reads: its statements may be cancelled at any moment. If the request to end makes it fail, it fails
     * with that.
     */
    public <T> T breakable(QuarterLock.Work<T> work) throws IOException, SQLException {
        check();
        breakableBegins();
        try {
            return work.run();
        } catch (IOException | SQLException | RuntimeException e) {
            if (isBehind(e)) {
                throw stop(e);
            }
            throw e;
        } finally {
            breakableEnds();
        }
    }

    /** Whether work failed because the process was asked to end, and for no reason of its own. */
    public boolean isBehind(Throwable failure) {
        return requested && withCauses(failure).anyMatch(Interruption::isStop);
    }

    /** What {@link #check} would have thrown, of work that the request made fail otherwise. */
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

    /** A cause never leads back to itself. */
    private static Stream<Throwable> withCauses(Throwable failure) {
        return Stream.concat(
                Stream.iterate(failure, cause -> cause != null, Throwable::getCause),
                Stream.of(failure.getSuppressed()).flatMap(Interruption::withCauses));
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

    /** What the process does when it is asked to end. */
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
            // Why a command ends without having done all goes to standard error.
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
