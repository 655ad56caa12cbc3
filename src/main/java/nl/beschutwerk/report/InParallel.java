package nl.beschutwerk.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.domain.StopSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same to many things, as many at a time as the machine has processors: no more are in memory at once. */
public final class InParallel {

    /** Work that makes something of one thing, without regard to the others. */
    public interface Work<A, B> {

        B of(A one) throws IOException;
    }

    /** As long as the end of work that was broken off is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(InParallel.class);

    private InParallel() {}

    /**
     * The results, in the order of the things.
     *
     * @param stop asked before each of them
     * @throws IOException when it fails for one of them; what was not begun is then left
     */
    public static <A, B> List<B> each(List<A> things, Work<A, B> work, StopSignal stop) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<B>> begun = new ArrayList<>();
            for (A thing : things) {
                begun.add(pool.submit(() -> {
                    stop.check();
                    return work.of(thing);
                }));
            }
            List<B> results = new ArrayList<>();
            for (Future<B> one : begun) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StopRequestedException stopped) {
                throw stopped;
            }
            throw new IOException("A report could not be made: " + e.getCause(), e);
        } catch (InterruptedException e) {
            pool.shutdownNow();
            awaitEnd(pool);
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while reports were written").initCause(e);
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    /** What is at work still writes: the caller may throw away the folder that it writes in. */
    private static void awaitEnd(ExecutorService pool) {
        try {
            if (!pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Reports are still at work after {}", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
