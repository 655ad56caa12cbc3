package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.SmallReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other users of the machine can read the published files, and nothing more. */
class ClosedFilesIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0022", "0077"})
    void whatIsPublishedIsOpenAndAllElseIsClosedWhateverTheUmask(String umask) throws Exception {
        Path home = folder.resolve("home");
        Path output = home.resolve("output");
        Path published = home.resolve("published");
        Product run = Product.startUnder(
                umask,
                home,
                List.of(
                        "run",
                        "--quarter",
                        "2024-Q4",
                        "--deliveries",
                        Path.of("data", "deliveries").toString(),
                        "--reference",
                        SmallReference.folder().toString(),
                        "--output",
                        output.toString()));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertClosed(home, published);

        Product approve = Product.startUnder(
                umask,
                home,
                List.of(
                        "approve",
                        "--quarter",
                        "2024-Q4",
                        "--output",
                        output.toString(),
                        "--published",
                        published.toString()));
        assertThat(approve.exitCode()).as(approve.out() + approve.err()).isZero();
        Path faulty = new Deliveries(folder.resolve("faulty")).putWithTooManyRejectedRows("2024-Q4");
        Product check = Product.startUnder(
                umask,
                home,
                List.of(
                        "check",
                        faulty.toString(),
                        "--output",
                        output.toString(),
                        "--reference",
                        SmallReference.folder().toString()));
        assertThat(check.exitCode()).as(check.out() + check.err()).isEqualTo(ExitCode.DELIVERY_REFUSED.code());

        assertClosed(home, published);
        assertThat(modes(published))
                .containsOnlyKeys("folder", "file")
                .containsEntry("folder", "rwxr-xr-x")
                .containsEntry("file", "rw-r--r--");
        assertThat(home.resolve("retour")).isDirectory();
        assertThat(home.resolve("var/log")).isDirectoryContaining("glob:**/beschutwerk-20*.log");
    }

    private static void assertClosed(Path home, Path published) throws IOException {
        try (Stream<Path> tree = Files.walk(home)) {
            List<Path> open = tree.filter(path -> !path.startsWith(published) && !path.equals(home))
                    .filter(path -> !Files.isSymbolicLink(path))
                    .filter(path -> !mode(path).endsWith("------"))
                    .toList();
            assertThat(open).isEmpty();
        }
    }

    private static Map<String, String> modes(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.collect(Collectors.toMap(
                    path -> Files.isDirectory(path) ? "folder" : "file",
                    ClosedFilesIT::mode,
                    (one, other) -> one.equals(other) ? one : one + "/" + other));
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
