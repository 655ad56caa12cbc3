package nl.beschutwerk.operate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.operate.web.WebAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthIT {

    @TempDir
    Path folder;

    @Test
    void whenAllIsWellItAnswersWithNamesAlone() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Files.createDirectory(folder.resolve("inbox"));

            WebAnswer answer = new HealthPage(health(database)).answer();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.type()).startsWith("application/json");
            assertThat(answer.content())
                    .isEqualTo("{\"status\":\"up\",\"checks\":[{\"name\":\"database\",\"status\":\"up\"},"
                            + "{\"name\":\"disk\",\"status\":\"up\"},{\"name\":\"inbox\",\"status\":\"up\"}]}\n");
        }
    }

    @Test
    void anInboxThatIsGoneOrClosedIsDown() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            HealthPage page = new HealthPage(health(database));

            assertThat(page.answer().status()).isEqualTo(503);
            assertThat(page.answer().content())
                    .contains("{\"status\":\"down\"", "{\"name\":\"inbox\",\"status\":\"down\"}")
                    .doesNotContain(folder.toString());

            Files.writeString(folder.resolve("inbox"), "a file in its place");
            assertThat(page.answer().status()).isEqualTo(503);

            Files.delete(folder.resolve("inbox"));
            Files.createDirectory(folder.resolve("inbox"));
            assertThat(page.answer().status()).isEqualTo(200);
            Files.setPosixFilePermissions(folder.resolve("inbox"), PosixFilePermissions.fromString("r-xr-xr-x"));
            assertThat(page.answer().status())
                    .isEqualTo(Files.isWritable(folder.resolve("inbox")) ? 200 : 503); // root may write everywhere
        }
    }

    @Test
    void aDatabaseThatIsGoneIsDownAndItsAddressIsNotTold() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        Health health = health(database);
        database.close();
        Files.createDirectory(folder.resolve("inbox"));

        WebAnswer answer = new HealthPage(health).answer();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.content())
                .contains("{\"name\":\"database\",\"status\":\"down\"}", "{\"name\":\"inbox\",\"status\":\"up\"}")
                .doesNotContain("jdbc", "localhost", "Exception");
    }

    @Test
    void whoTakesNothingFromAnInboxNeedsNone() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Health health = new Health(database.operator(), Map.of("var", folder), Optional.empty());

            assertThat(health.look().isUp()).isTrue();
            assertThat(health.look().checks()).containsOnlyKeys("database", "disk");
            assertThat(health.look().readings())
                    .extracting(Reading::metric)
                    .containsExactly(Metric.DISK_FREE, Metric.DISK_SIZE, Metric.HEALTH, Metric.HEALTH);
        }
    }

    @Test
    void aDiskThatCannotBeAskedIsDown() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Path without = Path.of("/proc"); // no disk at all: it says nothing about room
            Health health = new Health(database.operator(), Map.of("var", folder, "output", without), Optional.empty());

            assertThat(health.look().checks()).containsEntry("disk", false).containsEntry("database", true);
            assertThat(health.look().rooms().get("var")).isPresent();
        }
    }

    @Test
    void theShareOfTheInboxIsNoDiskOfTheProduct() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Path gone = folder.resolve("share");
            Health health = new Health(database.operator(), Map.of("var", folder, "inbox", gone), Optional.of(gone));

            assertThat(health.look().checks()).containsEntry("disk", true).containsEntry("inbox", false);
        }
    }

    private Health health(TestDatabase database) {
        return new Health(database.operator(), Map.of("output", folder), Optional.of(folder.resolve("inbox")));
    }
}
