package nl.beschutwerk.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFoldersTest {

    @TempDir
    Path output;

    @Test
    void whatAnEarlierVersionLeftOpenIsClosedAndWhatIsAnothersIsLeft() throws IOException {
        Path quarter = open("2024-Q4");
        release(quarter);
        Path work = open(".work");
        Path mine = open("mine");
        Path withoutRelease = open("2023-Q4");
        Files.createDirectory(withoutRelease.resolve("v1"));

        assertThat(new SealedFolders(output).close()).isEmpty();

        assertThat(mode(quarter)).isEqualTo("rwx------");
        assertThat(mode(work)).isEqualTo("rwx------");
        assertThat(mode(mine)).isEqualTo("rwxr-xr-x");
        assertThat(mode(withoutRelease)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aWorkingFolderBesideNoReleaseIsAnothers() throws IOException {
        Path work = open(".work");

        assertThat(new SealedFolders(output).close()).isEmpty();

        assertThat(mode(work)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void whatLinksLeadToIsLeft() throws IOException {
        Path elsewhere = open("elsewhere");
        release(elsewhere);
        Files.createSymbolicLink(output.resolve("2024-Q3"), elsewhere);
        Files.createSymbolicLink(output.resolve(".work"), open("shared"));
        release(open("2024-Q4"));

        assertThat(new SealedFolders(output).close()).isEmpty();

        assertThat(mode(elsewhere)).isEqualTo("rwxr-xr-x");
        assertThat(mode(output.resolve("shared"))).isEqualTo("rwxr-xr-x");
        assertThat(mode(output.resolve("2024-Q4"))).isEqualTo("rwx------");
    }

    @Test
    void everyReleaseThatStandsThereIsRead() throws IOException {
        Files.writeString(Files.createDirectories(output.resolve("2024-Q4/v1")).resolve("release.json"), "first");
        Files.writeString(Files.createDirectories(output.resolve("2024-Q4/v2")).resolve("release.json"), "second");
        Files.createDirectories(output.resolve("2024-Q3/v1"));
        Files.writeString(Files.createDirectories(output.resolve("other/v1")).resolve("release.json"), "no quarter");
        Files.writeString(Files.createDirectories(output.resolve("2024-Q4/x")).resolve("release.json"), "no version");
        Files.writeString(output.resolve("2024-Q2"), "a file");

        assertThat(new SealedFolders(output).manifests()).containsExactly("first", "second");
        assertThat(new SealedFolders(output.resolve("none")).manifests()).isEmpty();
    }

    private static void release(Path quarter) throws IOException {
        Files.writeString(Files.createDirectory(quarter.resolve("v1")).resolve("release.json"), "{}");
    }

    private Path open(String name) throws IOException {
        Path folder = Files.createDirectory(output.resolve(name));
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String mode(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
