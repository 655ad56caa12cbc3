package nl.beschutwerk.job.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.Office;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of an attempt that ended in a refusal. */
class AttemptHistoryIT {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void refuseADelivery() throws Exception {
        office = Office.in(folder);
        new Deliveries(Files.createDirectories(office.deliveries())).putWithTooManyRejectedRows("2024-Q4");
        office.run(office.all());
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    void theStepThatRefusedADeliverySaysSo() {
        assertThat(said()).endsWith("delivery refused");
    }

    /** An earlier version of the product recorded a refusal as a failure; the message still contains the reason. */
    @Test
    void aRefusalOfAnEarlierVersionIsTold() {
        int kept = JdbcClient.create(office.database().owner())
                .sql("update batch.batch_step_execution set status = 'FAILED', exit_code = 'FAILED',"
                        + " exit_message = 'nl.beschutwerk.job.DeliveryRefused: The delivery is refused; its findings say why'"
                        + " where exit_code = 'REFUSED'")
                .update();

        assertThat(kept).isOne();
        assertThat(said()).endsWith("failed: The delivery is refused; its findings say why");
    }

    private List<String> said() {
        return office.attempts(Optional.of(Office.QUARTER)).stream()
                .flatMap(attempt -> attempt.steps().stream())
                .map(Attempt.Step::done)
                .toList();
    }
}
