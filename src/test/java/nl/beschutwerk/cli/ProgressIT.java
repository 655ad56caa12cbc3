package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.explain.RunningWork;
import nl.beschutwerk.job.explain.RunningWork.RunningAttempt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other processes see of a command at work, and what a command that is to be quiet prints. */
class ProgressIT {

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.fresh();
        new Deliveries(folder.resolve("deliveries")).put("2024-Q4", "land,NL,totaal,15635,10619,");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    /** The step waits in the database for a table that this test has locked. */
    @Test
    void aStepIsSeenUntilItsProcessIsKilledAndTheNextRunClears() throws Exception {
        Product killed;
        try (Connection other = database.owner().getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table release.figure in access exclusive mode");
            killed = run();
            while (killed.isAlive() && rows() == 0) {
                Thread.sleep(20);
            }

            assertThat(now()).singleElement().satisfies(attempt -> {
                assertThat(attempt.release()).isEqualTo("2024-Q4 v1");
                assertThat(attempt.step()).contains("measure");
                assertThat(attempt.inWords(attempt.lastSign())).startsWith("at it for ");
            });
            assertThat(runs()).contains("at work, by de tester", "at work: at it for ");
            killed.kill();
            other.rollback();
        }
        // The server notices a dead client when it next speaks to it.
        while (!now().isEmpty()) {
            Thread.sleep(20);
        }
        assertThat(rows()).isOne();
        assertThat(runs()).contains("killed, or cut off, by de tester").doesNotContain("at work");

        Product next = run();
        assertThat(next.exitCode()).as(next.out() + next.err()).isZero();
        assertThat(rows()).isZero();
        assertThat(next.out()).contains("2024-Q4 v1   made").doesNotContain("\r");
    }

    @Test
    void aQuietCommandPrintsNothingAsLongAsAllIsWell() throws Exception {
        assertSilent(run("--quiet"));
        assertSilent(run("-q"));
        for (List<String> command : List.of(
                List.of("check", folder.resolve("deliveries/2024-Q4").toString(), "--reference", reference()),
                List.of("verify"),
                List.of("audit", "--quarter", "2024-Q4", "--reference", reference()),
                List.of("approve", "--quarter", "2024-Q4"),
                List.of("publish-due"),
                List.of("purge", "--before", "2024-Q4"),
                List.of("notify"))) {
            assertSilent(start(with(command, "--quiet", "--output", output())));
        }
    }

    @Test
    void aQuietCommandStillTellsWhatIsWrong() throws Exception {
        new Deliveries(folder.resolve("deliveries")).putWithTooManyRejectedRows("2025-Q1");

        Product refused = run("--quiet");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.DELIVERY_REFUSED.code());
        assertThat(refused.err()).contains("2025-Q1 v1  refused");
        // The findings alone, and none of the quarter that is well.
        assertThat(refused.out()).contains("weigering").doesNotContain("2024-Q4", "outcome", "load");
    }

    private static void assertSilent(Product product) throws Exception {
        assertThat(product.exitCode()).as(product.out() + product.err()).isZero();
        assertThat(product.out() + product.err()).isEmpty();
    }

    private List<RunningAttempt> now() throws SQLException {
        return new RunningWork(database.operator(), JdbcClient.create(database.operator())).now();
    }

    private String runs() throws Exception {
        Product runs = start(List.of("runs", "--output", output()));
        assertThat(runs.exitCode()).as(runs.err()).isZero();
        return runs.out();
    }

    private long rows() {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from batch.progress")
                .query(Long.class)
                .single();
    }

    private Product run(String... options) throws Exception {
        return start(with(
                List.of(
                        "run",
                        "--deliveries",
                        folder.resolve("deliveries").toString(),
                        "--reference",
                        reference(),
                        "--output",
                        output(),
                        "--operator",
                        "de tester"),
                options));
    }

    private static List<String> with(List<String> command, String... options) {
        List<String> all = new ArrayList<>(command);
        all.addAll(Arrays.asList(options));
        return all;
    }

    private Product start(List<String> command) throws Exception {
        return Product.start(
                folder,
                Map.of(
                        "BESCHUTWERK_DB_URL", database.address().url(),
                        "BESCHUTWERK_DB_USER", database.address().user(),
                        "BESCHUTWERK_DB_PASSWORD", database.address().password()),
                List.of(),
                command);
    }

    private static String reference() {
        return Path.of("data", "reference").toString();
    }

    private String output() {
        return folder.resolve("output").toString();
    }
}
