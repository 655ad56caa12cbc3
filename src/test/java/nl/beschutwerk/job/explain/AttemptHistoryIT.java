package nl.beschutwerk.job.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.intake.TestMicrodata;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.runs.RunReporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the history says of attempts that ended without a release. */
class AttemptHistoryIT {

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void refuseADelivery() throws Exception {
        environment = OperatorEnvironment.in(folder);
        new Deliveries(Files.createDirectories(environment.deliveries())).putWithTooManyRejectedRows("2024-Q4");
        environment.run(environment.all());
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void theStepThatRefusedADeliverySaysSo() {
        assertThat(said()).endsWith("delivery refused");
    }

    /** An earlier version of the product recorded a refusal as a failure; the message still contains the reason. */
    @Test
    void aRefusalOfAnEarlierVersionIsTold() {
        int kept = JdbcClient.create(environment.database().owner())
                .sql("update batch.batch_step_execution set status = 'FAILED', exit_code = 'FAILED',"
                        + " exit_message = 'nl.beschutwerk.job.DeliveryRefused: The delivery is refused; its findings say why'"
                        + " where exit_code = 'REFUSED'")
                .update();

        assertThat(kept).isOne();
        assertThat(said()).endsWith("failed: The delivery is refused; its findings say why");
    }

    @Test
    void anAttemptThatRefusedADeliveryIsRefused() {
        assertThat(environment.attempts(Optional.of(OperatorEnvironment.QUARTER)))
                .extracting(Attempt::outcome)
                .containsExactly("refused");
    }

    /** The step itself is only told that one of its parts failed. */
    @Test
    void aStepThatFailedForAPartSaysWhatThePartSaid() throws Exception {
        OperatorEnvironment.delete(environment.deliveries());
        Path employments = new TestMicrodata(environment.deliveries().resolve("2024-Q4"))
                .advices(TestMicrodata.advice(1), TestMicrodata.advice(2))
                .employments(TestMicrodata.employment(1, 1))
                .payPeriods(TestMicrodata.payPeriod(1))
                .write()
                .resolve("dienstverbanden.csv");

        assertThat(environment.run(environment.all(), beforeLoading(employments)))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MISTAKE);
        Attempt attempt =
                environment.attempts(Optional.of(OperatorEnvironment.QUARTER)).get(1);
        assertThat(attempt.outcome()).isEqualTo("failed");
        assertThat(attempt.steps()).last().satisfies(step -> {
            assertThat(step.name()).isEqualTo("load");
            assertThat(step.done())
                    .isEqualTo("failed: The file " + employments
                            + " changed after it was received. Nothing of it was loaded. Start again.");
        });
    }

    private static RunReporter beforeLoading(Path changed) {
        return new OperatorEnvironment.SilentReporter() {

            @Override
            public void stepBegins(String step) {
                if (step.equals("load")) {
                    try {
                        Files.writeString(changed, TestMicrodata.employment(2, 2) + "\n", StandardOpenOption.APPEND);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        };
    }

    private List<String> said() {
        return environment.attempts(Optional.of(OperatorEnvironment.QUARTER)).stream()
                .flatMap(attempt -> attempt.steps().stream())
                .map(Attempt.Step::done)
                .toList();
    }
}
