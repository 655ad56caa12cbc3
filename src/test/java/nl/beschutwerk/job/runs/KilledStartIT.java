package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that was killed while Batch recorded its start. */
class KilledStartIT {

    @TempDir
    Path folder;

    @Test
    void anInstanceWithoutAnExecutionDoesNotBlockItsQuarter() throws Exception {
        try (OperatorEnvironment environment = OperatorEnvironment.in(folder)) {
            new Deliveries(environment.deliveries()).put("2024-Q4", "land,NL,totaal,15635,10619,");
            assertThat(environment.run(environment.all(), new OperatorEnvironment.SilentReporter() {
                        @Override
                        public void stepBegins(String step) {
                            throw new IllegalStateException("broken off");
                        }
                    }))
                    .extracting(QuarterOutcome::kind)
                    .containsExactly(Kind.FAILED);
            JdbcClient owner = JdbcClient.create(environment.database().owner());
            owner.sql("delete from batch.batch_step_execution_context").update();
            owner.sql("delete from batch.batch_step_execution").update();
            owner.sql("delete from batch.batch_job_execution_context").update();
            owner.sql("delete from batch.batch_job_execution_params").update();
            owner.sql("delete from batch.batch_job_execution").update();

            assertThat(environment.run(environment.all()))
                    .extracting(QuarterOutcome::kind)
                    .containsExactly(Kind.MADE);
        }
    }
}
