package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever state Spring Batch has recorded of an attempt whose process is dead, the same command continues it. */
class BrokenAttemptsIT {

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void breakOff() throws Exception {
        environment = OperatorEnvironment.in(folder);
        new Deliveries(environment.deliveries()).put("2024-Q4", "land,NL,totaal,15635,10619,");
        assertThat(environment.run(environment.all(), new BreakingOff("protect")))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.FAILED);
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    /** The release was made, but Batch has not recorded it. */
    @Test
    void oneKilledJustBehindItsSealIsClosedByARunThatMakesNothing() throws Exception {
        environment.run(environment.all());
        assertThat(JdbcClient.create(environment.database().owner()).sql("""
                        update batch.batch_job_execution set status = 'STARTED', end_time = null
                        where status = 'COMPLETED'
                        """).update())
                .isOne();

        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.UP_TO_DATE);

        assertThat(environment.count("select count(*) from batch.batch_job_execution where status = 'STARTED'"))
                .isZero();
    }

    /**
     * The first states remain after a stop followed by a kill; the unknown ones remain if the database refused to record the
     * state.
     */
    @ParameterizedTest
    @CsvSource({
        "STOPPED, ended, STARTED",
        "STOPPED, ended, STARTING",
        "STOPPED, ended, STOPPING",
        "STOPPING, open, STARTED",
        "STARTED, open, STARTED",
        "STARTED, open, COMPLETED",
        "STARTING, open, COMPLETED",
        "FAILED, ended, UNKNOWN",
        "FAILED, ended, STARTED",
        "UNKNOWN, ended, UNKNOWN",
        "UNKNOWN, ended, FAILED"
    })
    void theSameCommandGoesOn(String whole, String end, String step) throws Exception {
        JdbcClient owner = JdbcClient.create(environment.database().owner());
        assertThat(owner.sql("update batch.batch_job_execution set status = :status, end_time = "
                                + (end.equals("open") ? "null" : "end_time"))
                        .param("status", whole)
                        .update())
                .isOne();
        assertThat(owner.sql("""
                        update batch.batch_step_execution set status = :status, end_time = null
                        where step_name = 'protect'
                        """).param("status", step).update()).isOne();

        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);

        assertThat(environment.attempts(Optional.empty()))
                .extracting(Attempt::outcome)
                .containsExactly("failed", "completed");
    }
}
