package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The permissions of files and folders; {@code PrivateFilesIT} tests them under every umask. */
class PrivateFilesTest {

    @TempDir
    Path folder;

    @Test
    void whatIsMadeIsForItsOwnerAlone() throws IOException {
        Path deep = folder.resolve("a/b");
        assertThat(PrivateFiles.createDirectories(deep)).isEqualTo(deep);
        assertThat(PrivateFiles.createDirectories(deep)).isEqualTo(deep);
        PrivateFiles.createParent(folder.resolve("c/file"));
        try (BufferedWriter out = PrivateFiles.newBufferedWriter(deep.resolve("text"))) {
            out.write("één");
        }
        PrivateFiles.open(deep.resolve("channel")).close();

        assertThat(mode(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(mode(deep)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("c"))).isEqualTo("rwx------");
        assertThat(mode(deep.resolve("text"))).isEqualTo("rw-------");
        assertThat(mode(deep.resolve("channel"))).isEqualTo("rw-------");
        assertThat(deep.resolve("text")).hasContent("één");
    }

    @Test
    void whatIsWrittenReplacesWhatWasThereAndOpeningKeepsIt() throws IOException {
        Path file = folder.resolve("file");
        PrivateFiles.writeString(file, "longer");
        PrivateFiles.write(file, new byte[] {'x'});
        assertThat(file).hasContent("x");
        PrivateFiles.open(file).close();
        assertThat(file).hasContent("x");
        assertThatThrownBy(() -> PrivateFiles.createDirectories(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void rightsOfOthersAreTakenAndThoseOfTheOwnerGiven() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (String before : new String[] {"rw-rw-rw-", "r--------", "rw-------", "rw----r--"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(before));
            assertThat(PrivateFiles.close(file)).isTrue();
            assertThat(mode(file)).as(before).isEqualTo("rw-------");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        assertThat(PrivateFiles.close(file)).isTrue();
        assertThat(mode(file)).as("no one else can read it").isEqualTo("rwx------");
    }

    @Test
    void whatWasThereIsClosedOnlyWhereItIsTheProductsOwn() throws IOException {
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path ours = Files.createDirectory(theirs.resolve("ours"));
        Files.setPosixFilePermissions(ours, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = Files.createFile(ours.resolve("file"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        PrivateFiles.createDirectories(theirs);
        PrivateFiles.ownDirectory(ours);
        PrivateFiles.writeString(file, "x");

        assertThat(mode(theirs)).isEqualTo("rwxr-xr-x");
        assertThat(mode(ours)).isEqualTo("rwx------");
        assertThat(mode(file)).isEqualTo("rw-------");
    }

    /** For example a device such as /dev/null. */
    @Test
    void whatALinkLeadsToKeepsItsRights() throws IOException {
        Path file = Files.createFile(folder.resolve("elsewhere"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        PrivateFiles.writeString(link, "x");

        assertThat(file).hasContent("x");
        assertThat(mode(file)).isEqualTo("rw-rw-rw-");
    }

    @Test
    void aFileSystemWithoutRightsWillDo() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("files.zip"), Map.of("create", "true"))) {
            assertThat(zip.supportedFileAttributeViews()).doesNotContain("posix");
            Path deep = PrivateFiles.ownDirectory(zip.getPath("/a/b"));
            PrivateFiles.writeString(deep.resolve("text"), "x");
            PrivateFiles.writeString(deep.resolve("text"), "y");

            assertThat(Files.readString(deep.resolve("text"))).isEqualTo("y");
            assertThat(PrivateFiles.close(deep)).isTrue();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
