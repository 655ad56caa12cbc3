package nl.beschutwerk.release;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Quarter;

/**
 * Where the files of one version of a quarter stand. They are made in a hidden working folder within the output folder, so
 * that one rename puts them in place: nothing half-made is ever seen.
 */
public final class ReleaseFolder {

    /** Where files are made, within the output folder. */
    public static final String WORK = ".work";

    private static final int ATTEMPTS = 10;

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

    /** The folder with the releases of all quarters. */
    public Path output() {
        return output;
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
                PrivateFiles.ownDirectory(workFolder);
                return PrivateFiles.ownDirectory(staging);
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
        FileTree.delete(staging);
        try {
            Files.deleteIfExists(workFolder);
        } catch (DirectoryNotEmptyException e) {
            // Another quarter is being made there: the folder is theirs to remove.
            return;
        }
    }

    /** The files being made, by path. */
    public List<ReleaseFile> stagedFiles() throws IOException {
        return FileTree.files(staging);
    }

    /** The files in place, by path; none when there are none. */
    public List<ReleaseFile> sealedFiles() throws IOException {
        return FileTree.files(sealed);
    }

    /** Puts the finished files in place in one rename, after they have reached the disk. */
    public void moveIntoPlace() throws IOException {
        FileTree.flushAll(staging);
        PrivateFiles.ownDirectory(quarterFolder);
        Files.move(staging, sealed, StandardCopyOption.ATOMIC_MOVE);
        FileTree.flush(quarterFolder);
        discardStaging();
    }
}
