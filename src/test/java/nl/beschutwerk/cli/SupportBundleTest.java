package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to somebody who helps, and what is not. */
class SupportBundleTest {

    @TempDir
    Path folder;

    @Test
    void secretsAreSaidToBeSetAndNotShown() {
        List<String> lines = SupportBundle.settings(Map.of(
                "BESCHUTWERK_DB_PASSWORD", "geheim1",
                "BESCHUTWERK_WEBHOOK_ADDRESS", "https://hooks.example.org/geheim2",
                "BESCHUTWERK_JAVA_OPTIONS", "-Djavax.net.ssl.trustStorePassword=geheim3",
                "BESCHUTWERK_DB_URL", "jdbc:postgresql://jan:geheim4@db.example.org:5432/cijfers?password=geheim5",
                "BESCHUTWERK_VAR", "/srv/var",
                "AWS_SECRET", "geheim6"));

        assertThat(lines)
                .containsExactly(
                        "BESCHUTWERK_DB_PASSWORD=(set, and not shown)",
                        "BESCHUTWERK_DB_URL=jdbc:postgresql://db.example.org:5432/cijfers",
                        "BESCHUTWERK_JAVA_OPTIONS=(set, and not shown)",
                        "BESCHUTWERK_VAR=/srv/var",
                        "BESCHUTWERK_WEBHOOK_ADDRESS=(set, and not shown)");
        assertThat(SupportBundle.settings(Map.of("BESCHUTWERK_DB_URL", "geheim7")))
                .containsExactly("BESCHUTWERK_DB_URL=(set, and not shown)");
    }

    @Test
    void theNewestLogComesFirstAndOnlyTheOwnerMayReadIt() throws IOException {
        log("beschutwerk-old.log", "oud", 1000);
        log("beschutwerk-new.log", "nieuw", 2000);
        log("other.txt", "geheim", 3000);
        Files.createSymbolicLink(folder.resolve("log/beschutwerk-link.log"), folder.resolve("log/other.txt"));
        SupportBundle bundle = new SupportBundle(Map.of(), folder.resolve("log"));
        bundle.add("attempts.txt", List.of("2024-Q4 v1"));
        Path zip = folder.resolve("bundle.zip");

        assertThat(bundle.write(zip))
                .containsExactly(
                        "attempts.txt",
                        "environment.txt",
                        "versions.txt",
                        "log/beschutwerk-new.log",
                        "log/beschutwerk-old.log");
        assertThat(folder.resolve("bundle.zip.half")).doesNotExist();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)))
                .isEqualTo("rw-------");
        assertThat(content(zip, "log/beschutwerk-new.log")).isEqualTo("nieuw");
        assertThat(content(zip, "attempts.txt")).isEqualTo("2024-Q4 v1\n");
        assertThat(content(zip, "environment.txt")).isEqualTo("No variable of the product is set.\n");
        assertThat(content(zip, "versions.txt")).contains("beschutwerk ", "Java ");
    }

    @Test
    void ofALargeLogTheEndIsTaken() throws IOException {
        log("beschutwerk-large.log", "begin" + "x".repeat(20_000_000 - 4) + "eind", 1000);
        Path zip = folder.resolve("bundle.zip");

        new SupportBundle(Map.of(), folder.resolve("log")).write(zip);

        assertThat(content(zip, "log/beschutwerk-large.log"))
                .hasSize(20_000_000)
                .startsWith("x")
                .endsWith("xeind");
    }

    @Test
    void withoutALogThereIsABundleAllTheSame() throws IOException {
        Path zip = folder.resolve("bundle.zip");

        new SupportBundle(Map.of(), folder.resolve("none")).write(zip);

        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(Collections.list(read.entries()).stream().map(ZipEntry::getName))
                    .containsExactly("environment.txt", "versions.txt");
        }
    }

    private void log(String name, String content, long changed) throws IOException {
        Path file = Files.createDirectories(folder.resolve("log")).resolve(name);
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(changed));
    }

    private static String content(Path zip, String name) throws IOException {
        try (ZipFile read = new ZipFile(zip.toFile());
                InputStream in = read.getInputStream(read.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
