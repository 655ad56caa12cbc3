package nl.beschutwerk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.beschutwerk.job.support.Interruption;
import org.junit.jupiter.api.Test;

class InParallelTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicBoolean atWork = new AtomicBoolean();

    /** Its caller throws away the folder that the others write in. */
    @Test
    void nothingIsAtWorkAnyMoreWhenOneHasFailed() {
        assertThatThrownBy(() -> InParallel.each(List.of(true, false), this::failOrWork, Interruption.none()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("one failed");

        assertThat(begun.getCount()).isZero();
        assertThat(atWork).isFalse();
    }

    private boolean failOrWork(boolean fail) throws IOException {
        if (fail) {
            awaitTheOther();
            throw new IOException("one failed");
        }
        atWork.set(true);
        begun.countDown();
        // Work that takes no notice of an interruption of its thread.
        Instant end = Instant.now().plus(Duration.ofMillis(500));
        while (Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        atWork.set(false);
        return true;
    }

    /** On a machine of one processor there is no other. */
    private void awaitTheOther() {
        try {
            if (Runtime.getRuntime().availableProcessors() > 1) {
                assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            } else {
                begun.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
