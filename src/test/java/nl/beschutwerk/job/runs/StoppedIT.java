package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.QueryTimeoutException;

/** A command that is asked to stop reports what it has done before, and what is left. */
class StoppedIT {

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void deliver() throws Exception {
        environment = OperatorEnvironment.in(folder);
        new Deliveries(environment.deliveries())
                .put("2024-Q4", "land,NL,totaal,15635,10619,", "gemeente,9000,totaal,12,.,");
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void aReleaseSealedJustBeforeIsMadeAndItsReturnFileIsLeftToACheck() throws Exception {
        OperatorEnvironment.SilentReporter stopping = new OperatorEnvironment.SilentReporter() {

            @Override
            public void stepEnds(String step, String done, Duration duration) {
                if (step.equals("seal")) {
                    environment.requestStop();
                }
            }
        };

        assertThat(environment.run(environment.all(), stopping)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.MADE);
            assertThat(outcome.explanation())
                    .contains("Rows were left out. No return file was written", "asked to end", "check makes it");
        });
        assertThat(environment.release("2024-Q4").resolve("release.json")).exists();
    }

    /** A request to end cancels the statements of Spring Batch itself too while a part of a step is at work. */
    @ParameterizedTest
    @ValueSource(strings = {"load", "report", "seal"})
    void aStatementCancelledByTheRequestIsNoFailure(String step) throws Exception {
        assertThat(environment.run(environment.all(), cancelledWhen(step)))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.kind()).isEqualTo(Kind.INTERRUPTED);
                    assertThat(outcome.explanation()).isEqualTo(RunEnding.STOPPED);
                });
    }

    @Test
    void aStatementCancelledByTheRequestIsNoFailureOfADryRun() throws Exception {
        assertThat(environment.dryRun(cancelledWhen("load"))).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.INTERRUPTED);
            assertThat(outcome.explanation()).contains("nothing was kept");
        });
    }

    @Test
    void aStatementCancelledBeforeTheFirstStepIsNoFailure() throws Exception {
        OperatorEnvironment.SilentReporter stopping = new OperatorEnvironment.SilentReporter() {

            @Override
            public void quarterBegins(String release, Path delivery, boolean synthetic) {
                throw cancelled();
            }
        };

        assertThat(environment.run(environment.all(), stopping))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.INTERRUPTED);
    }

    private RunReporter cancelledWhen(String step) {
        return new OperatorEnvironment.SilentReporter() {

            @Override
            public void stepBegins(String begun) {
                if (begun.equals(step)) {
                    throw cancelled();
                }
            }
        };
    }

    private QueryTimeoutException cancelled() {
        environment.requestStop();
        return new QueryTimeoutException("cancelled", new SQLException("canceling statement", "57014"));
    }

    @Test
    void whatIsLeftToPublishOrToPurgeIsSaid() throws Exception {
        environment.run(environment.all());
        environment.requestStop();

        assertThat(environment.publishing("de tester").publishDue().done())
                .singleElement()
                .asString()
                .startsWith("Stopped: 2024-Q4 and later quarters");
        assertThat(environment.purge("2025-Q1"))
                .singleElement()
                .asString()
                .startsWith("Stopped:")
                .contains("2024-Q4");
        assertThat(environment.count("select count(*) from audit.trail where action = 'purge'"))
                .isZero();
    }
}
