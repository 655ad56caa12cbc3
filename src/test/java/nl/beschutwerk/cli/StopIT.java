package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.SmallReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A command that is asked to stop ends by itself in an orderly way, at any moment; the same command then continues. */
class StopIT {

    private static final int TERM = 143;
    private static final String REFERENCE = SmallReference.folder().toString();

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    /**
     * With two quarters, because none may begin after the request. The commands run one after the other on one database, as an
     * operator would run them.
     */
    @Test
    void inEveryStep() throws Exception {
        for (String step :
                List.of("receive", "load", "reconcile", "measure", "protect", "compare", "report", "audit", "seal")) {
            Product product = run();
            product.awaitStep(step);
            product.terminate();

            assertThat(product.exitCode()).as("%s: %s", step, product.out()).isEqualTo(TERM);
            assertThat(product.out())
                    .as(step)
                    .containsPattern("stopping: finishing (\\w+ of )?2023-Q4 v1 …")
                    .containsAnyOf("interrupted", "made")
                    .doesNotContain("failed", "2024-Q4 v1");
            assertThat(product.err()).as(step).contains("2024-Q4  interrupted");
            assertSaysWhyInWords(product);
            assertThat(output().resolve("2024-Q4")).doesNotExist();
        }
        assertGoesOn();
    }

    /**
     * Each step waits in the database for a table that another session has locked; without a stop it would wait for half a
     * minute.
     */
    @Test
    void alsoWhileTheDatabaseIsAtWorkForIt() throws Exception {
        // In the order of the steps: each command skips the steps that the one before completed.
        List<Map.Entry<String, String>> tables = List.of(
                Map.entry("receive", "intake.delivery_file"),
                Map.entry("load", "intake.headcount"),
                Map.entry("measure", "release.figure"),
                Map.entry("compare", "release.change"));
        for (Map.Entry<String, String> table : tables) {
            String step = table.getKey();
            Product product = stoppedWhileLocked(table.getValue(), command());
            assertThat(product.out())
                    .contains("stopping: finishing " + step + " of 2023-Q4 v1 …", "stopped", "interrupted")
                    .doesNotContain("failed", "   made ");
        }
        assertGoesOn();
    }

    @Test
    void aDryRunAndACheckKeepNothingThen() throws Exception {
        List<String> dryRun = new ArrayList<>(command());
        dryRun.add("--dry-run");
        List<String> check =
                new ArrayList<>(List.of("check", deliveries().resolve("2023-Q4").toString()));
        check.addAll(List.of("--output", output().toString(), "--reference", REFERENCE));
        for (List<String> command : List.of(dryRun, check)) {
            assertThat(stoppedWhileLocked("release.figure", command).out())
                    .contains("stopping: finishing")
                    .doesNotContain("failed");
            assertThat(count("select count(*) from intake.delivery")).isZero();
            assertThat(count("select count(*) from release.release")).isZero();
        }
        assertThat(output().resolve("2023-Q4")).doesNotExist();
    }

    @Test
    void verifyAndAuditSayThatTheyWereBrokenOff() throws Exception {
        assertThat(run().exitCode()).isZero();
        List<String> audit = new ArrayList<>(List.of("audit", "--quarter", "2023-Q4", "--reference", REFERENCE));
        audit.addAll(List.of("--output", output().toString()));
        for (List<String> command : List.of(List.of("verify", "--output", output().toString()), audit)) {
            Product product = stoppedWhileLocked("release.figure", command);
            assertThat(product.out()).contains("stopping: finishing");
            assertThat(product.err()).contains("The same command does it again");
        }
    }

    /** A command that was asked to stop while it waited in the database for a table, and that ended by itself. */
    private Product stoppedWhileLocked(String table, List<String> command) throws Exception {
        try (Connection other = database.owner().getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table " + table + " in access exclusive mode");
            Product product = start(command);
            awaitBlocked(product);
            product.terminate();

            assertThat(product.exitCode()).as("%s: %s", table, product.out()).isEqualTo(TERM);
            assertSaysWhyInWords(product);
            other.rollback();
            return product;
        }
    }

    @Test
    void aSampleLeavesNothingBehind() throws Exception {
        Path sample = folder.resolve("sample");
        Product product = start(List.of(
                "sample",
                "--quarter",
                "2024-Q4",
                "--persons",
                "10000000",
                "--seed",
                "1",
                "--out",
                sample.toString(),
                "--reference",
                REFERENCE));
        while (product.isAlive() && !isBegun()) {
            Thread.sleep(20);
        }
        product.terminate();

        assertThat(product.exitCode()).as(product.out() + product.err()).isEqualTo(TERM);
        assertThat(product.out()).contains("stopping: finishing");
        assertThat(product.err()).contains("stopped; nothing half-made is left");
        assertSaysWhyInWords(product);
        assertThat(sample).doesNotExist();
        assertThat(isBegun()).isFalse();
    }

    /** A scheduler mails the text of standard error, and its readers do not know Java. */
    private static void assertSaysWhyInWords(Product product) throws Exception {
        assertThat(product.err()).containsIgnoringCase("stopped").doesNotContain("Exception", "\tat ");
    }

    private boolean isBegun() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith(".sample.unfinished"));
        }
    }

    private void assertGoesOn() throws Exception {
        Product again = run();
        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        for (String quarter : List.of("2023-Q4", "2024-Q4")) {
            Path release = output().resolve(quarter).resolve("v1");
            Map<String, String> files = SealedFiles.hashes(release);
            files.remove("release.json");
            assertThat(files).isEqualTo(SealedFiles.listed(release));
        }
        assertThat(output().resolve(".work")).doesNotExist();
    }

    private Product run() throws Exception {
        return start(command());
    }

    private List<String> command() throws Exception {
        return List.of(
                "run",
                "--deliveries",
                deliveries().toString(),
                "--reference",
                REFERENCE,
                "--output",
                output().toString(),
                "--operator",
                "de tester");
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

    private Path output() {
        return folder.resolve("output");
    }

    /** Two of the shipped deliveries. */
    private Path deliveries() throws Exception {
        Path deliveries = folder.resolve("deliveries");
        for (String quarter : List.of("2023-Q4", "2024-Q4")) {
            if (!Files.exists(deliveries.resolve(quarter))) {
                OperatorEnvironment.copy(
                        Path.of("data", "deliveries", quarter),
                        Files.createDirectories(deliveries).resolve(quarter));
            }
        }
        return deliveries;
    }

    /** Waits until a session of the product waits for the table, or the product has ended. */
    private void awaitBlocked(Product product) throws Exception {
        while (product.isAlive()
                && count("select count(*) from pg_catalog.pg_locks where not granted and locktype = 'relation'") == 0) {
            Thread.sleep(20);
        }
    }

    private long count(String sql) {
        return JdbcClient.create(database.owner()).sql(sql).query(Long.class).single();
    }
}
