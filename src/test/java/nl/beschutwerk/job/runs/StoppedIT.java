package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.Office;
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

    private Office office;

    @BeforeEach
    void deliver() throws Exception {
        office = Office.in(folder);
        new Deliveries(office.deliveries()).put("2024-Q4", "land,NL,totaal,15635,10619,", "gemeente,9000,totaal,12,.,");
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    void aReleaseSealedJustBeforeIsMadeAndItsReturnFileIsLeftToACheck() throws Exception {
        Office.SilentReporter stopping = new Office.SilentReporter() {

            @Override
            public void stepEnds(String step, String done, Duration duration) {
                if (step.equals("seal")) {
                    office.askToEnd();
                }
            }
        };

        assertThat(office.run(office.all(), stopping)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.MADE);
            assertThat(outcome.explanation())
                    .contains("Rows were left out. No return file was written", "asked to end", "check makes it");
        });
        assertThat(office.release("2024-Q4").resolve("release.json")).exists();
    }

    /** A request to end cancels the statements of Spring Batch itself too while a part of a step is at work. */
    @ParameterizedTest
    @ValueSource(strings = {"load", "report", "seal"})
    void aStatementCancelledByTheRequestIsNoFailure(String step) throws Exception {
        assertThat(office.run(office.all(), cancelledWhen(step)))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.kind()).isEqualTo(Kind.INTERRUPTED);
                    assertThat(outcome.explanation()).isEqualTo(RunEnding.STOPPED);
                });
    }

    @Test
    void aStatementCancelledByTheRequestIsNoFailureOfADryRun() throws Exception {
        assertThat(office.rehearse(cancelledWhen("load"))).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.INTERRUPTED);
            assertThat(outcome.explanation()).contains("nothing was kept");
        });
    }

    @Test
    void aStatementCancelledBeforeTheFirstStepIsNoFailure() throws Exception {
        Office.SilentReporter stopping = new Office.SilentReporter() {

            @Override
            public void quarterBegins(String release, Path delivery, boolean synthetic) {
                throw cancelled();
            }
        };

        assertThat(office.run(office.all(), stopping))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.INTERRUPTED);
    }

    private RunReporter cancelledWhen(String step) {
        return new Office.SilentReporter() {

            @Override
            public void stepBegins(String begun) {
                if (begun.equals(step)) {
                    throw cancelled();
                }
            }
        };
    }

    private QueryTimeoutException cancelled() {
        office.askToEnd();
        return new QueryTimeoutException("cancelled", new SQLException("canceling statement", "57014"));
    }

    @Test
    void whatIsLeftToPublishOrToPurgeIsSaid() throws Exception {
        office.run(office.all());
        office.askToEnd();

        assertThat(office.publishing("de tester").publishDue().done())
                .singleElement()
                .asString()
                .startsWith("Stopped: 2024-Q4 and later quarters");
        assertThat(office.purge("2025-Q1"))
                .singleElement()
                .asString()
                .startsWith("Stopped:")
                .contains("2024-Q4");
        assertThat(office.count("select count(*) from audit.trail where action = 'purge'"))
                .isZero();
    }
}
