package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database becomes unavailable during a run. */
class LostDatabaseIT {

    private static final int STEPS = 9;

    @TempDir
    Path folder;

    @Test
    void aRunThatLosesItsDatabaseSaysSoAndTheSameCommandGoesOn() throws Exception {
        Path home = folder.resolve("home");
        Path output = home.resolve("output");
        Product product = Product.run(home, output);
        product.awaitSteps(STEPS + 2, 0);
        killServer(home);

        assertThat(product.exitCode())
                .as(product.out() + product.err())
                .isEqualTo(ExitCode.DATABASE_UNAVAILABLE.code());
        assertThat(product.err())
                .contains("The database went away", "the same command goes on")
                .doesNotContainPattern("Exception|java\\.|springframework|\\tat ");

        Product second = Product.run(home, output);
        assertThat(second.exitCode()).as(second.out() + second.err()).isZero();
        assertThat(second.out()).contains("2024-Q4 v1   made");
    }

    /** Kills all processes of the server at once, as in a crash. */
    private static void killServer(Path home) throws Exception {
        Path pidFile = home.resolve("var/postgres/data/postmaster.pid");
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                .orElseThrow();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }
}
