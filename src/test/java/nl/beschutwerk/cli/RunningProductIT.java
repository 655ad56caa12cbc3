package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.beschutwerk.job.SealedFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The command in a process of its own with its embedded server, under the conditions of an operator's machine. */
class RunningProductIT {

    private static final int RELEASES = 11;
    private static final int STEPS = 9;

    @TempDir
    static Path folder;

    private static SortedMap<String, String> undisturbed;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        Path output = folder.resolve("undisturbed");
        Product product = Product.run(folder.resolve("calm"), output);
        assertThat(product.exitCode()).as(product.out() + product.err()).isZero();
        assertThat(product.err()).isEmpty();
        undisturbed = SealedFiles.hashesButForTimes(output);
        assertThat(undisturbed.keySet())
                .filteredOn(path -> path.endsWith("/release.json"))
                .hasSize(RELEASES);
    }

    @Test
    void aRunThatIsKilledAgainAndAgainMakesTheSameBytesInTheEnd() throws Exception {
        Path home = folder.resolve("killed");
        Path output = home.resolve("output");
        // During the set-up of the server, during a step, just after one, and around the moment at which files become
        // visible.
        int[][] moments = {{0, 900}, {1, 30}, {3, 15}, {STEPS, 0}, {STEPS, 15}, {20, 3}};
        for (int[] moment : moments) {
            Product product = Product.run(home, output);
            product.awaitSteps(moment[0], moment[1]);
            product.kill();
            assertNothingHalfMadeIn(output);
        }

        Product last = Product.run(home, output);

        assertThat(last.exitCode()).as(last.out() + last.err()).isZero();
        assertThat(SealedFiles.hashesButForTimes(output)).isEqualTo(undisturbed);
        assertThat(output.resolve(".work")).doesNotExist();
    }

    @Test
    void ctrlCEndsInOrderAndTheSameCommandGoesOn() throws Exception {
        Path home = folder.resolve("interrupted");
        Path output = home.resolve("output");
        Product product = Product.run(home, output);
        product.awaitSteps(3 * STEPS + 2, 0);
        product.pressCtrlC();

        assertThat(product.exitCode()).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(product.out()).contains("stopped", "interrupted").doesNotContain("failed");
        assertThat(product.err()).contains("interrupted", "The same command goes on");
        assertNothingHalfMadeIn(output);
        assertThat(home.resolve("var/postgres"))
                .as("the server is stopped in order")
                .isDirectoryNotContaining("glob:**/data/postmaster.pid");

        Product runs = Product.start(home, Map.of(), List.of(), List.of("runs", "--output", output.toString()));
        assertThat(runs.exitCode()).as(runs.err()).isZero();
        assertThat(runs.out()).contains("stopped, by de tester").doesNotContain("failed", "Exception");

        Product second = Product.run(home, output);

        assertThat(second.exitCode()).as(second.out() + second.err()).isZero();
        assertThat(second.out()).contains("2018-Q1 v1 was made before", "2024-Q4 v1   made");
        assertThat(SealedFiles.hashesButForTimes(output)).isEqualTo(undisturbed);
    }

    @Test
    void neitherLanguageNorTimeZoneNorCharsetOfTheMachineChangesAByte() throws Exception {
        Path output = folder.resolve("turkish");
        Product product = Product.run(
                folder.resolve("calm"),
                output,
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kolkata",
                "-Dfile.encoding=ISO-8859-1");

        assertThat(product.exitCode()).as(product.out() + product.err()).isZero();
        assertThat(SealedFiles.hashesButForTimes(output)).isEqualTo(undisturbed);
    }

    @Test
    void aDatabaseThatIsNotThereIsToldInOnePlainMessage() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Product product = Product.start(
                folder.resolve("without"),
                Map.of(
                        "BESCHUTWERK_DB_URL",
                        "jdbc:postgresql://localhost:" + port + "/beschutwerk",
                        "BESCHUTWERK_DB_USER",
                        "jansen",
                        "BESCHUTWERK_DB_PASSWORD",
                        "geheim-woord"),
                List.of(),
                List.of("run"));

        assertThat(product.exitCode()).isEqualTo(ExitCode.DATABASE_UNAVAILABLE.code());
        assertThat(product.out()).isEmpty();
        assertThat(product.err())
                .contains("localhost:" + port)
                .doesNotContain("\tat ", "Exception", "geheim-woord")
                .hasLineCount(1);
    }

    @Test
    void releasesThatTheDatabaseDoesNotKnowAreNotShownAsNone() throws Exception {
        Path copy = folder.resolve("copy");
        FileSystemUtils.copyRecursively(folder.resolve("undisturbed"), copy);

        Product status = Product.start(
                folder.resolve("calm"), Map.of(), List.of(), List.of("status", "--output", copy.toString()));

        assertThat(status.exitCode()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(status.out()).isEmpty();
        assertThat(status.err()).contains("holds releases, and this database knows of none");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedBeforeTheDatabaseIsStarted() throws Exception {
        Path home = folder.resolve("unwritable");
        Path file = Files.createFile(Files.createDirectories(home).resolve("file"));

        Product run = Product.run(home, file.resolve("output"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(run.err()).contains(file + " is a file").hasLineCount(1);
        assertThat(home.resolve("var/postgres")).doesNotExist();
    }

    /** Every visible release is complete: it has all files that its manifest lists, and no others. */
    private static void assertNothingHalfMadeIn(Path output) throws Exception {
        if (!Files.isDirectory(output)) {
            return;
        }
        List<Path> releases;
        try (Stream<Path> folders = Files.walk(output, 2)) {
            releases = folders.filter(path -> path.endsWith("v1")).toList();
        }
        for (Path release : releases) {
            SortedMap<String, String> files = SealedFiles.hashes(release);
            assertThat(files).as("%s", release).containsKey("release.json");
            files.remove("release.json");
            assertThat(files).isEqualTo(SealedFiles.listed(release));
        }
    }
}
