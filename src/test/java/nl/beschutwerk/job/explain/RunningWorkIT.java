package nl.beschutwerk.job.explain;

import static nl.beschutwerk.job.OperatorEnvironment.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.explain.RunningWork.RunningAttempt;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.runs.RunReporter;
import nl.beschutwerk.job.support.QuarterLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What another process sees of the work that is done now. */
class RunningWorkIT {

    private static final String OF_A_DEAD_PROCESS = """
            insert into batch.progress (quarter, version, mode, job_execution_id, step, unit, done, total, counted_ms,
                                        began_at, updated_at)
            values ('2024-Q4', 1, %s, 'load', 'rows', 1000000, 4000000, 5000,
                    now() - interval '6 seconds', now() - interval '%d seconds')
            """;

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void open() throws Exception {
        environment = OperatorEnvironment.in(folder);
        new Deliveries(environment.deliveries()).put("2024-Q4", "land,NL,totaal,15635,10619,");
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void anAttemptIsSeenAtItsStepWhileItIsAtWork() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        CountDownLatch at = new CountDownLatch(1);
        CompletableFuture<List<QuarterOutcome>> run =
                CompletableFuture.supplyAsync(() -> runOn(waitingIn("protect", at, seen)));
        assertThat(at.await(1, TimeUnit.MINUTES)).isTrue();

        assertThat(now()).singleElement().satisfies(attempt -> {
            assertThat(attempt.release()).isEqualTo("2024-Q4 v1");
            assertThat(attempt.mode()).isEqualTo("release");
            assertThat(attempt.step()).contains("protect");
            assertThat(attempt.jobExecutionId()).isPresent();
            assertThat(attempt.lastSign()).isAfterOrEqualTo(attempt.since());
        });

        seen.countDown();
        assertThat(run.get(1, TimeUnit.MINUTES))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);
        assertThat(now()).isEmpty();
    }

    @Test
    void howFarAStepIsIsToldWithItsExpectedEnd() throws Exception {
        leftBehind("'release', 17", 1);
        try (QuarterLock lock = hold()) {
            lock.making();

            assertThat(now()).singleElement().satisfies(attempt -> {
                assertThat(attempt.step()).contains("load");
                assertThat(attempt.jobExecutionId()).hasValue(17);
                assertThat(attempt.expectedEnd()).contains(attempt.lastSign().plus(Duration.ofSeconds(15)));
                assertThat(attempt.inWords(attempt.lastSign()))
                        .isEqualTo("1,000,000 of 4,000,000 rows, 25 %, about 15 s to go, 200,000/s");
            });
        }
    }

    @Test
    void aDryRunIsSeenAsLongAsItGivesSigns() throws Exception {
        leftBehind("'dry-run', null", 1);
        try (QuarterLock lock = hold()) {
            assertThat(lock).isNotNull();
            assertThat(now()).extracting(RunningAttempt::mode).containsExactly("dry-run");

            JdbcClient.create(environment.database().owner())
                    .sql("update batch.progress set updated_at = now() - interval '2 minutes'")
                    .update();
            assertThat(now()).isEmpty();
        }
    }

    @Test
    void whatADeadProcessLeftIsNotToldAndGoesWithTheNextRun() throws Exception {
        leftBehind("'release', 17", 1);

        assertThat(now()).isEmpty();
        // A decision on publication holds the quarter too, and makes nothing.
        try (QuarterLock lock = hold()) {
            assertThat(lock).isNotNull();
            assertThat(now()).isEmpty();
        }

        environment.run(environment.all());
        assertThat(environment.count("select count(*) from batch.progress")).isZero();
    }

    private List<RunningAttempt> now() throws SQLException {
        return environment.useCase(RunningWork.class).now();
    }

    private void leftBehind(String modeAndExecution, int secondsAgo) {
        assertThat(JdbcClient.create(environment.database().owner())
                        .sql(OF_A_DEAD_PROCESS.formatted(modeAndExecution, secondsAgo))
                        .update())
                .isOne();
    }

    private QuarterLock hold() throws SQLException {
        return QuarterLock.tryAcquire(environment.database().operator(), QUARTER, "jansen, process 4711")
                .orElseThrow();
    }

    private List<QuarterOutcome> runOn(RunReporter reporter) {
        try {
            return environment.run(environment.all(), reporter);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static RunReporter waitingIn(String waited, CountDownLatch at, CountDownLatch seen) {
        return new OperatorEnvironment.SilentReporter() {

            @Override
            public void stepBegins(String step) {
                if (step.equals(waited)) {
                    at.countDown();
                    try {
                        assertThat(seen.await(1, TimeUnit.MINUTES)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
    }
}
