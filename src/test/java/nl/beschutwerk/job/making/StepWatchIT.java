package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.database.CancellableDataSource;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.HowFar;
import nl.beschutwerk.job.support.ProgressTable;
import nl.beschutwerk.job.support.ProgressTable.RunningStep;
import nl.beschutwerk.job.support.Ticker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a step at work is told, to whom, and that telling it harms nothing. */
class StepWatchIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Quarter QUARTER = new Quarter(2024, 4);

    private final JdbcClient other = JdbcClient.create(DATABASE.owner());
    private final HandTicker ticker = new HandTicker();
    private final Said said = new Said();
    private final StepWatch watch =
            new StepWatch(ticker, new ProgressTable((CancellableDataSource) DATABASE.operator()));

    @BeforeEach
    void clear() {
        other.sql("delete from batch.progress").update();
    }

    @Test
    void aStepIsToldAfterTwoSecondsAndItsRowGoesWithIt() {
        try (StepWatch.Watched watched = begin("load")) {
            watched.work().begin("rows", 100);
            ticker.pass(Duration.ofMillis(1999));
            assertThat(said.lines).isEmpty();
            assertThat(rows()).isEmpty();

            watched.work().add();
            ticker.pass(Duration.ofMillis(1));
            assertThat(said.lines).containsExactly("load 1 of 100 rows, 1 %");
            assertThat(rows()).singleElement().satisfies(row -> {
                assertThat(row)
                        .containsEntry("quarter", "2024-Q4")
                        .containsEntry("version", 2)
                        .containsEntry("mode", "release")
                        .containsEntry("job_execution_id", 17L)
                        .containsEntry("step", "load")
                        .containsEntry("unit", "rows")
                        .containsEntry("done", 1L)
                        .containsEntry("total", 100L)
                        .containsEntry("counted_ms", 2000L)
                        .containsEntry("began", 2);
            });
        }
        assertThat(rows()).isEmpty();
    }

    @Test
    void theRowIsWrittenEveryTwoSecondsAtMost() {
        try (StepWatch.Watched watched = begin("load")) {
            watched.work().begin("rows", 100);
            ticker.pass(Duration.ofSeconds(2));
            watched.work().add();
            ticker.pass(Duration.ofSeconds(1));
            assertThat(done()).isZero();

            ticker.pass(Duration.ofSeconds(1));
            assertThat(done()).isOne();
        }
        assertThat(said.lines).hasSize(3);
    }

    @Test
    void aStepThatCountsNothingSaysHowLongItIsAtWork() {
        try (StepWatch.Watched watched = begin("measure")) {
            ticker.pass(Duration.ofSeconds(130));

            assertThat(watched.work().counted()).isEmpty();
            assertThat(said.lines).containsExactly("measure at it for 2 min");
            assertThat(rows()).singleElement().satisfies(row -> {
                assertThat(row.get("unit")).isNull();
                assertThat(row.get("total")).isNull();
            });
        }
    }

    /** A process that lost the lock of its quarter goes on for a while beside the one that took it over. */
    @Test
    void theRowOfAnotherProcessStaysAsItIs() {
        other.sql("""
                        insert into batch.progress (quarter, version, mode, job_execution_id, step, began_at)
                        values ('2024-Q4', 1, 'release', 18, 'audit', now())
                        """).update();

        try (StepWatch.Watched watched = begin("load")) {
            assertThat(watched).isNotNull();
            ticker.pass(Duration.ofSeconds(2));
            ticker.pass(Duration.ofSeconds(2));
            assertThat(said.lines).hasSize(2);
        }

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("step", "audit"));
    }

    @Test
    void aTableThatCannotBeWrittenHarmsNothing() {
        other.sql("revoke all on batch.progress from beschutwerk_operator").update();
        try (StepWatch.Watched watched = begin("load")) {
            assertThat(watched).isNotNull();
            ticker.pass(Duration.ofSeconds(2));
        } finally {
            other.sql("grant select, insert, update, delete on batch.progress to beschutwerk_operator")
                    .update();
        }

        assertThat(said.lines).containsExactly("load at it for 2 s");
    }

    @Test
    void aReporterThatFailsHarmsNothing() {
        StepReporter failing = new Said() {
            @Override
            public void stepGoesOn(String step, HowFar far) {
                throw new IllegalStateException("no console");
            }
        };
        try (StepWatch.Watched watched = watch.begin("load", failing, Optional.of(running("load")))) {
            assertThat(watched).isNotNull();
            ticker.pass(Duration.ofSeconds(2));
            assertThat(rows()).hasSize(1);
        }
    }

    @Test
    void nothingIsToldOfAStepThatHasEnded() {
        StepWatch.Watched watched = begin("load");
        watched.close();
        watched.tick();
        ticker.pass(Duration.ofSeconds(5));

        assertThat(said.lines).isEmpty();
    }

    private StepWatch.Watched begin(String step) {
        return watch.begin(step, said, Optional.of(running(step)));
    }

    private static RunningStep running(String step) {
        return new RunningStep(QUARTER, 2, "release", 17L, step);
    }

    private List<Map<String, @Nullable Object>> rows() {
        return other.sql("""
                        select *, round(extract(epoch from updated_at - began_at))::int as began from batch.progress
                        """).query().listOfRows();
    }

    private long done() {
        return other.sql("select done from batch.progress").query(Long.class).single();
    }

    /** Time passes, and looks are taken, when a test says so. */
    private static final class HandTicker implements Ticker {

        private long nanos;
        private @Nullable Watch watch;

        void pass(Duration time) {
            nanos += time.toNanos();
            if (watch != null) {
                watch.tick();
            }
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public Ticking start(Watch begun) {
            watch = begun;
            return () -> {
                watch = null;
                begun.end();
            };
        }
    }

    private static class Said implements StepReporter {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void stepBegins(String step) {}

        @Override
        public void stepGoesOn(String step, HowFar far) {
            lines.add(step + " " + String.join(", ", far.inWords()));
        }

        @Override
        public void stepEnds(String step, String done, Duration duration) {}

        @Override
        public void remark(String words) {}
    }
}
