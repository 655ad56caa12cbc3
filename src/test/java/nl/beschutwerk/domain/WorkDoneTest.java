package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import nl.beschutwerk.domain.WorkDone.Counted;
import org.junit.jupiter.api.Test;

/** Counting what is done, from any thread. */
class WorkDoneTest {

    private final AtomicLong nanos = new AtomicLong();
    private final WorkDone work = new WorkDone(nanos::get);

    @Test
    void nothingIsCountedBeforeAPieceIsBegun() {
        work.add();

        assertThat(work.counted()).isEmpty();
    }

    @Test
    void nothingIsLostBetweenThreads() throws IOException {
        work.begin("rows", 80_000);
        ParallelTasks.Task<Boolean> task = stop -> {
            for (int row = 0; row < 20_000; row++) {
                work.add();
            }
            return true;
        };

        ParallelTasks.run("count", 4, Collections.nCopies(4, task), StopSignal.NEVER);

        nanos.set(Duration.ofSeconds(3).toNanos());
        assertThat(work.counted())
                .contains(new Counted("rows", 80_000, OptionalLong.of(80_000), Duration.ofSeconds(3)));
    }

    @Test
    void theNextPieceIsCountedAnewSinceItsOwnBegin() {
        work.begin("files", 3);
        work.add();
        nanos.set(Duration.ofSeconds(5).toNanos());
        work.begin("pages", OptionalLong.empty());
        work.add();
        nanos.set(Duration.ofSeconds(6).toNanos());

        assertThat(work.counted()).contains(new Counted("pages", 1, OptionalLong.empty(), Duration.ofSeconds(1)));
    }

    @Test
    void whatIsCountedElsewhereIsAskedFor() {
        AtomicLong models = new AtomicLong(7);
        work.begin("models", models::get);
        work.add();
        models.set(12);

        assertThat(work.counted()).map(Counted::done).contains(12L);
    }
}
