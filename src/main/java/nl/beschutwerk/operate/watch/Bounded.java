package nl.beschutwerk.operate.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A question that may never be answered, such as one to a network share that is gone. It is asked in a thread of its own, by one at a
 * time: whoever asks while it hangs hears at once that there is no answer.
 */
final class Bounded<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Bounded.class);

    private final String name;
    private final Duration patience;
    private final Callable<T> question;
    private @Nullable FutureTask<T> asked;
    private long askedAt;

    Bounded(String name, Duration patience, Callable<T> question) {
        this.name = name;
        this.patience = patience;
        this.question = question;
    }

    /** Asks, unless somebody is asking already. Whoever has several questions asks all of them before the first {@link #answer}. */
    synchronized void ask() {
        if (asked == null || asked.isDone()) {
            FutureTask<T> task = new FutureTask<>(question);
            Thread thread = new Thread(task, "watch " + name);
            // A question without an answer does not keep the process from ending.
            thread.setDaemon(true);
            thread.start();
            asked = task;
            askedAt = System.nanoTime();
        }
    }

    /** Asks, and waits for the answer; empty if there is none in time, or the question failed. The log says which. */
    Optional<T> answer() {
        FutureTask<T> task;
        long left;
        synchronized (this) {
            ask();
            task = asked;
            left = patience.toNanos() - (System.nanoTime() - askedAt);
        }
        try {
            return task == null ? Optional.empty() : Optional.of(task.get(Math.max(0, left), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            LOG.warn("There is no answer about {} after {}", name, patience);
        } catch (ExecutionException e) {
            LOG.warn("What was asked about {} failed", name, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
