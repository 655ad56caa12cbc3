package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFilesIT {

    @TempDir
    Path folder;

    /** Creates one file or folder with each method, in a process with its own umask. */
    public static final class Maker {

        public static void main(String[] arguments) throws IOException {
            Path deep = Path.of(arguments[0]).resolve("a").resolve("b");
            PrivateFiles.ownDirectory(deep);
            PrivateFiles.writeString(deep.resolve("text"), "x");
            PrivateFiles.write(deep.resolve("bytes"), new byte[] {1});
            PrivateFiles.open(deep.resolve("channel")).close();
            try (OutputStream out = PrivateFiles.newOutputStream(deep.resolve("stream"))) {
                out.write(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0002", "0022", "0077", "0277", "0777"})
    void whatIsMadeIsForItsOwnerAloneWhateverTheUmask(String umask) throws Exception {
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "umask " + umask + " && exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Maker.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();

        Path deep = folder.resolve("a/b");
        assertThat(mode(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(mode(deep)).isEqualTo("rwx------");
        for (String file : new String[] {"text", "bytes", "channel", "stream"}) {
            assertThat(mode(deep.resolve(file))).as(file).isEqualTo("rw-------");
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
