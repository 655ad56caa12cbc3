package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.Office;
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
        try (Office office = Office.in(folder)) {
            new Deliveries(office.deliveries()).put("2024-Q4", "land,NL,totaal,15635,10619,");
            assertThat(office.run(office.all(), new Office.SilentReporter() {
                        @Override
                        public void stepBegins(String step) {
                            throw new IllegalStateException("broken off");
                        }
                    }))
                    .extracting(QuarterOutcome::kind)
                    .containsExactly(Kind.FAILED);
            JdbcClient owner = JdbcClient.create(office.database().owner());
            owner.sql("delete from batch.batch_step_execution_context").update();
            owner.sql("delete from batch.batch_step_execution").update();
            owner.sql("delete from batch.batch_job_execution_context").update();
            owner.sql("delete from batch.batch_job_execution_params").update();
            owner.sql("delete from batch.batch_job_execution").update();

            assertThat(office.run(office.all()))
                    .extracting(QuarterOutcome::kind)
                    .containsExactly(Kind.MADE);
        }
    }
}
