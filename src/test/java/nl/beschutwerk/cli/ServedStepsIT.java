package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SealedFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code serve} is asked to end in every step of a run, and each start goes on, to the same bytes. */
@Tag("slow")
class ServedStepsIT {

    private static final List<String> STEPS =
            List.of("receive", "load", "reconcile", "measure", "protect", "compare", "report", "audit", "seal");
    private static final String REFERENCE =
            Path.of("data", "reference").toAbsolutePath().toString();
    private static final Path SHIPPED = Path.of("data", "deliveries", "2024-Q4");
    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final Duration A_STOP = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private final List<Product> started = new ArrayList<>();
    private TestDatabase database;
    private JdbcClient owner;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.fresh();
        owner = JdbcClient.create(database.owner());
        Files.write(
                Files.createDirectories(home.resolve("jobs")).resolve("schedule.yaml"),
                List.of("inbox: every 1 second", "publish: off", "due: off"));
        OperatorEnvironment.copy(
                SHIPPED, Files.createDirectory(home.resolve("inbox")).resolve("2024-Q4"));
    }

    @AfterEach
    void close() throws Exception {
        for (Product product : started) {
            product.kill();
        }
        database.close();
    }

    @Test
    void aStopInEveryStepEndsInOrderAndTheNextStartGoesOn() throws Exception {
        List<String> stopped = new ArrayList<>();
        for (String step : STEPS) {
            long before = executions(step);
            Product serve = serve();
            await("the step " + step, serve, () -> executions(step) > before || isMade());
            assertEndsInOrder(serve);
            if (isMade()) {
                break;
            }
            stopped.add(step);
            assertThat(home.resolve("output/2024-Q4")).as(step).doesNotExist();
        }
        assertThat(stopped).as("a stop comes too late for the last ones alone").contains("receive", "load", "measure");

        Product last = serve();
        await("the end of the task", last, () -> isMade() && !Files.exists(home.resolve("inbox/2024-Q4")));
        assertEndsInOrder(last);

        assertThat(SealedFiles.hashesButForTimes(home.resolve("output")))
                .isEqualTo(SealedFiles.hashesButForTimes(undisturbed()));
        assertThat(owner.sql("select kind || ' ' || quarter from batch.message")
                        .query(String.class)
                        .list())
                .as("told once, and a stop is no failure")
                .containsExactly("draft 2024-Q4");
    }

    private void assertEndsInOrder(Product serve) throws Exception {
        long asked = System.nanoTime();
        serve.terminate();
        assertThat(serve.exitCode()).as(serve.out() + serve.err()).isEqualTo(ExitCode.TERMINATED.code());
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(A_STOP);
        assertThat(serve.out()).contains("stopped in order");
        assertThat(serve.err()).isEmpty();
        assertThat(count("select count(*) from batch.scheduled_tasks where picked"))
                .isZero();
    }

    private long executions(String step) {
        return count("select count(*) from batch.batch_step_execution where step_name = '" + step + "'");
    }

    private boolean isMade() {
        return count("select count(*) from release.release where state = 'draft'") > 0;
    }

    private long count(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    /** Something that comes true. */
    @FunctionalInterface
    private interface Condition {
        boolean isTrue() throws IOException;
    }

    private static void await(String what, Product product, Condition condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.isTrue()) {
            assertThat(product.isAlive())
                    .as("waiting for %s: %s", what, product.out() + product.err())
                    .isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("waited too long for %s: %s", what, product.out() + product.err())
                    .isLessThan(AT_MOST);
            Thread.sleep(2);
        }
    }

    /** A release of the same delivery, made by the command of the inbox in a place and a database of its own. */
    private Path undisturbed() throws Exception {
        Path calm = Files.createDirectories(home.resolve("calm"));
        OperatorEnvironment.copy(
                SHIPPED, Files.createDirectories(calm.resolve("inbox")).resolve("2024-Q4"));
        Product product = Product.start(calm, Map.of(), List.of(), options("inbox"));
        assertThat(product.exitCode()).as(product.out() + product.err()).isZero();
        return calm.resolve("output");
    }

    private static List<String> options(String command) {
        return List.of(command, "--reference", REFERENCE, "--untouched", "0", "--operator", "de tester");
    }

    private Product serve() throws Exception {
        Product product = Product.start(
                home,
                Map.of(
                        "BESCHUTWERK_DB_URL", database.address().url(),
                        "BESCHUTWERK_DB_USER", database.address().user(),
                        "BESCHUTWERK_DB_PASSWORD", database.address().password()),
                List.of(),
                options("serve"));
        started.add(product);
        // Before that there is nothing yet to end in order.
        await("its first line", product, () -> !product.out().isEmpty());
        return product;
    }
}
