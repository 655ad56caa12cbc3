package nl.beschutwerk.job.support;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ticker of the running product. */
public final class ThreadTicker implements Ticker {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadTicker.class);

    private static final Duration BETWEEN_TICKS = Duration.ofSeconds(1);

    /** The wait for a watch that is asking a database which does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Ticking start(Watch watch) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread thread = new Thread(() -> call(watch, ended), "progress");
        // A process that ends does not wait for it.
        thread.setDaemon(true);
        thread.start();
        return () -> {
            ended.countDown();
            try {
                thread.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static void call(Watch watch, CountDownLatch ended) {
        try {
            while (!ended.await(BETWEEN_TICKS.toMillis(), TimeUnit.MILLISECONDS)) {
                watch.tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("How far a step is can no longer be told", e);
        } finally {
            watch.end();
        }
    }
}
