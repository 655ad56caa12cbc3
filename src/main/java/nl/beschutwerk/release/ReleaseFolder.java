package nl.beschutwerk.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;

/**
 * Where the files of one version of a quarter stand. They are made in a hidden working folder within the output folder, so
 * that one rename puts them in place: nothing half-made is ever seen.
 */
public final class ReleaseFolder {

    private static final String WORK = ".work";
    private static final int ATTEMPTS = 10;

    private final Path workFolder;
    private final Path staging;
    private final Path quarterFolder;
    private final Path sealed;

    public ReleaseFolder(Path output, Quarter quarter, int version) {
        this.workFolder = output.resolve(WORK);
        this.staging = workFolder.resolve(quarter + "-v" + version);
        this.quarterFolder = output.resolve(quarter.toString());
        this.sealed = quarterFolder.resolve("v" + version);
    }

    /** Where the files are made. */
    public Path staging() {
        return staging;
    }

    /** Where they stand once sealed. */
    public Path sealed() {
        return sealed;
    }

    public boolean isInPlace() {
        return Files.isDirectory(sealed);
    }

    /** An empty folder to make the files in; what an interrupted run left there is thrown away. */
    public Path emptyStaging() throws IOException {
        discardStaging();
        for (int attempt = 1; ; attempt++) {
            try {
                return Files.createDirectories(staging);
            } catch (NoSuchFileException e) {
                // Another quarter removed the folder that both work in just as it was entered.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Throws the working folder away. */
    public void discardStaging() throws IOException {
        if (Files.isDirectory(staging)) {
            try (Stream<Path> tree = Files.walk(staging)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        try {
            Files.deleteIfExists(workFolder);
        } catch (DirectoryNotEmptyException e) {
            // Another quarter is being made there: the folder is theirs to remove.
            return;
        }
    }

    /** The files being made, by path. */
    public List<ReleaseFile> stagedFiles() throws IOException {
        return filesIn(staging);
    }

    /** The files in place, by path; none when there are none. */
    public List<ReleaseFile> sealedFiles() throws IOException {
        try {
            return filesIn(sealed);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Puts the finished files in place in one rename, after they have reached the disk. */
    public void moveIntoPlace() throws IOException {
        try (Stream<Path> tree = Files.walk(staging)) {
            for (Path path : tree.toList()) {
                flush(path);
            }
        }
        Files.createDirectories(quarterFolder);
        Files.move(staging, sealed, StandardCopyOption.ATOMIC_MOVE);
        flush(quarterFolder);
        discardStaging();
    }

    private static List<ReleaseFile> filesIn(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> describe(folder, file))
                    .sorted(Comparator.comparing(ReleaseFile::path))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ReleaseFile describe(Path folder, Path file) {
        try {
            String path = folder.relativize(file).toString().replace('\\', '/');
            return new ReleaseFile(path, Files.size(file), Sha256.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file or a folder's list of names, on the disk itself: a rename must not outrun its content in a power cut. */
    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
