package nl.beschutwerk.job.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.Office;
import nl.beschutwerk.job.making.DeliveryRefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of an attempt that a refusal ended. */
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

    /** Databases are older than the division of the product into packages. */
    @Test
    void aRefusalIsKnownByItsNameWhateverPackageItWasIn() {
        String now = DeliveryRefusedException.class.getName();
        int renamed = JdbcClient.create(office.database().owner())
                .sql("update batch.batch_step_execution set exit_message = replace(exit_message, :now, :then)"
                        + " where exit_message like '%' || :now || '%'")
                .param("now", now)
                .param("then", "nl.beschutwerk.job.DeliveryRefused")
                .update();

        assertThat(renamed).isOne();
        assertThat(said()).endsWith("delivery refused");
    }

    private List<String> said() {
        return office.overview().attempts(Optional.of(Office.QUARTER)).stream()
                .flatMap(attempt -> attempt.steps().stream())
                .map(Attempt.Step::done)
                .toList();
    }
}
