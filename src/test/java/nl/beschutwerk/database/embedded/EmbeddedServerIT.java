package nl.beschutwerk.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.database.access.DatabaseAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lifecycle of the embedded server, with real processes. */
class EmbeddedServerIT {

    /** All tests use it, one after the other; each leaves the server stopped. */
    @TempDir
    static Path var;

    @AfterEach
    void noServerIsLeft() throws IOException {
        assertThat(Postmaster.of(data(var))).isEmpty();
    }

    @Test
    void theLastProcessOutStopsTheServer() throws Exception {
        Process first = user(var);
        String firstAddress = opened(first);
        Process second = user(var);

        assertThat(opened(second)).isEqualTo(firstAddress);
        Postmaster postmaster = Postmaster.of(data(var)).orElseThrow();

        finish(first);
        assertThat(postmaster.isAlive()).isTrue();

        finish(second);
        assertThat(postmaster.isAlive()).isFalse();
    }

    @Test
    void aServerWhoseProcessWasKilledIsAdoptedWithItsData() throws Exception {
        Process killed = user(var);
        String address = opened(killed);
        killed.destroyForcibly().waitFor();
        Postmaster orphan = Postmaster.of(data(var)).orElseThrow();

        try (EmbeddedServer server = EmbeddedServer.open(var.resolve("postgres"), "beschutwerk")) {
            assertThat(server.address().url()).isEqualTo(address);
            assertThat(orphan.isAlive()).isTrue();
            assertThat(schemas(server.address())).contains("batch", "audit");
        }
        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void whatWasCommittedOutlivesAServerThatWasKilled() throws Exception {
        try (DatabaseAccess database = DatabaseAccess.open(DatabaseSettings.embedded(var))) {
            JdbcClient.create(database.address().unpooled())
                    .sql("INSERT INTO audit.trail (performed_by, action) VALUES ('tester', 'before-the-crash')")
                    .update();
            Postmaster postmaster = Postmaster.of(data(var)).orElseThrow();
            postmaster.process().destroyForcibly();
            assertThat(Waiting.until(() -> !postmaster.isAlive(), Duration.ofSeconds(5)))
                    .isTrue();
            assertThat(Postmaster.pidFile(data(var))).exists();
        }
        try (DatabaseAccess database = DatabaseAccess.open(DatabaseSettings.embedded(var))) {
            assertThat(JdbcClient.create(database.address().unpooled())
                            .sql("SELECT count(*) FROM audit.trail WHERE action = 'before-the-crash'")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void twoUsesInOneProcessShareTheServer() throws IOException {
        DatabaseAccess first = DatabaseAccess.open(DatabaseSettings.embedded(var));
        try (DatabaseAccess second = DatabaseAccess.open(DatabaseSettings.embedded(var))) {
            assertThat(second.address()).isEqualTo(first.address());

            first.close();
            first.close();

            assertThat(schemas(second.address())).contains("batch");
        }
    }

    @Test
    void aPidFileThatNamesAnotherProgramIsStale() throws IOException {
        DatabaseAccess.open(DatabaseSettings.embedded(var)).close();
        Files.write(
                Postmaster.pidFile(data(var)),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        data(var).toString(),
                        "1",
                        "5432",
                        "",
                        "",
                        "",
                        "ready"));

        assertThat(Postmaster.of(data(var))).isEmpty();
        try (DatabaseAccess database = DatabaseAccess.open(DatabaseSettings.embedded(var))) {
            assertThat(schemas(database.address())).contains("batch");
        }
    }

    @Test
    void aProcessKilledWhileItMadeTheDataLeavesNothingBroken(@TempDir Path fresh) throws Exception {
        shareBinaries(fresh);
        Process killed = user(fresh);
        assertThat(Waiting.until(() -> isBeingMade(fresh), Duration.ofSeconds(20)))
                .isTrue();
        killed.destroyForcibly().waitFor();
        assertThat(data(fresh)).doesNotExist();

        try (DatabaseAccess database = DatabaseAccess.open(DatabaseSettings.embedded(fresh))) {
            assertThat(schemas(database.address())).contains("batch");
        }
    }

    @Test
    void nobodyElseOnTheMachineCanReadTheData() throws IOException {
        try (DatabaseAccess database = DatabaseAccess.open(DatabaseSettings.embedded(var))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(var.resolve("postgres"))))
                    .isEqualTo("rwx------");
            DatabaseAddress guess = new DatabaseAddress(database.address().url(), "postgres", "guess");
            assertThatThrownBy(() -> schemas(guess))
                    .hasRootCauseMessage("FATAL: password authentication failed for user \"postgres\"");
        }
    }

    @Test
    void whatIsCommittedIsOnDisk() {
        try (DatabaseAccess database = DatabaseAccess.open(DatabaseSettings.embedded(var))) {
            assertThat(JdbcClient.create(database.address().unpooled())
                            .sql(
                                    "SELECT setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')")
                            .query(String.class)
                            .list())
                    .containsExactly("on", "on", "on");
        }
    }

    @Test
    void dataOfAnotherPostgresVersionAreLeftAlone(@TempDir Path other) throws IOException {
        shareBinaries(other);
        Files.createDirectories(data(other));
        Files.writeString(data(other).resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> DatabaseAccess.open(DatabaseSettings.embedded(other)))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("are of PostgreSQL 17, this program brings PostgreSQL 18")
                .hasMessageContaining("pg_upgrade");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("postgres"), "a file");

        assertThatThrownBy(() -> DatabaseAccess.open(DatabaseSettings.embedded(other)))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("cannot be kept in " + other.resolve("postgres"))
                .hasMessageContaining("BESCHUTWERK_VAR");
    }

    private static boolean isBeingMade(Path folder) {
        try (Stream<Path> paths = Files.find(
                folder.resolve("postgres"), 3, (path, attributes) -> path.endsWith(Path.of("data", "PG_VERSION")))) {
            return paths.findAny().isPresent();
        } catch (IOException | java.io.UncheckedIOException e) {
            return false; // not there yet, or changing under our eyes
        }
    }

    /** Saves the time of unpacking them again. */
    private static void shareBinaries(Path other) throws IOException {
        DatabaseAccess.open(DatabaseSettings.embedded(var)).close();
        Files.createDirectories(other.resolve("postgres"));
        Files.createSymbolicLink(other.resolve("postgres/binaries"), var.resolve("postgres/binaries"));
    }

    private static Path data(Path folder) {
        return folder.resolve("postgres/data");
    }

    private static List<String> schemas(DatabaseAddress address) {
        return JdbcClient.create(address.unpooled())
                .sql("SELECT nspname FROM pg_namespace")
                .query(String.class)
                .list();
    }

    private static Process user(Path folder) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=logback.xml",
                        "-DBESCHUTWERK_VAR=" + folder,
                        "-cp",
                        classPath,
                        DatabaseUser.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static String opened(Process user) throws IOException {
        BufferedReader output = user.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        // The first line, because only the command itself may write to the console.
        assertThat(line).startsWith("open jdbc:postgresql://127.0.0.1:");
        return line.substring("open ".length());
    }

    private static void finish(Process user) throws Exception {
        user.outputWriter().close();
        assertThat(user.waitFor()).isZero();
    }
}
