package nl.beschutwerk.release;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Quarter;

/**
 * The folder with the files of one version of a quarter. The files are made in a hidden working folder within the output
 * folder, and one rename puts them in place, so that unfinished files are never visible.
 */
public final class ReleaseFolder {

    /** The name of the working folder within the output folder. */
    public static final String WORK = ".work";

    private static final int ATTEMPTS = 10;

    private static final Pattern VERSION = Pattern.compile("[0-9]{4}-Q[1-4]/v[1-9][0-9]*");

    private final Path output;
    private final Path workFolder;
    private final Path staging;
    private final Path quarterFolder;
    private final Path sealed;

    public ReleaseFolder(Path output, Quarter quarter, int version) {
        this.output = output;
        this.workFolder = output.resolve(WORK);
        this.staging = workFolder.resolve(quarter + "-v" + version);
        this.quarterFolder = output.resolve(quarter.toString());
        this.sealed = quarterFolder.resolve("v" + version);
    }

    /** The folders in an output folder that are named like versions of a quarter, in the order of their names. */
    public static List<Path> versionsIn(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> found = Files.find(
                output,
                2,
                (path, attributes) -> attributes.isDirectory()
                        && VERSION.matcher(output.relativize(path).toString()).matches())) {
            return found.sorted().toList();
        }
    }

    /** The folder with the releases of all quarters. */
    public Path output() {
        return output;
    }

    /** The folder in which the files are made. */
    public Path staging() {
        return staging;
    }

    /** The folder of the sealed files. */
    public Path sealed() {
        return sealed;
    }

    public boolean isInPlace() {
        return Files.isDirectory(sealed);
    }

    /** Returns an empty folder in which to make the files, after deleting what an interrupted run left there. */
    public Path emptyStaging() throws IOException {
        discardStaging();
        for (int attempt = 1; ; attempt++) {
            try {
                PrivateFiles.ownDirectory(workFolder);
                return PrivateFiles.ownDirectory(staging);
            } catch (NoSuchFileException e) {
                // A run for another quarter deleted the shared working folder at the moment that this run entered it.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Deletes the unfinished files of this version, and the working folder if it is empty. */
    public void discardStaging() throws IOException {
        FileTree.delete(staging);
        try {
            Files.deleteIfExists(workFolder);
        } catch (DirectoryNotEmptyException e) {
            // Another quarter is being made in the working folder; that run will delete it.
            return;
        }
    }

    /** The files being made, ordered by path. */
    public List<ReleaseFile> stagedFiles() throws IOException {
        return FileTree.files(staging);
    }

    /** The files in place, ordered by path; empty if there are none. */
    public List<ReleaseFile> sealedFiles() throws IOException {
        return FileTree.files(sealed);
    }

    /** Puts the finished files in place in one rename, after forcing them to the disk. */
    public void moveIntoPlace() throws IOException {
        FileTree.flushAll(staging);
        PrivateFiles.ownDirectory(quarterFolder);
        Files.move(staging, sealed, StandardCopyOption.ATOMIC_MOVE);
        FileTree.flush(quarterFolder);
        discardStaging();
    }
}
