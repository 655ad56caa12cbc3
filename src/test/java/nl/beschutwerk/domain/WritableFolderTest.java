package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritableFolderTest {

    @TempDir
    Path folder;

    @Test
    void aFolderThatIsThereOrCanBeMadeWillDoAndNothingIsMade() {
        assertThatCode(() -> require(folder)).doesNotThrowAnyException();
        assertThatCode(() -> require(folder.resolve("a/b/c"))).doesNotThrowAnyException();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileInItsPlaceOrAboveItIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        refused(file, "it is a file");
        refused(file.resolve("a/b"), file + " is a file");
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));

        refused(link, "it is a link to something that is not there");
        refused(link.resolve("a"), link + " is a link to something that is not there");
    }

    @Test
    void aFolderOfAnotherIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(closed)).as("the superuser writes anywhere").isFalse();

        refused(closed, "it may not be written in by user");
        refused(closed.resolve("a/b"), closed + " may not be written in by user");
    }

    private static void refused(Path path, String why) {
        assertThatThrownBy(() -> require(path))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageStartingWith("The folder " + path + " cannot be written: ")
                .hasMessageContaining(why)
                .hasMessageEndingWith("or name another.");
    }

    private static void require(Path path) {
        WritableFolder.require(path, "The folder", "name another");
    }
}
