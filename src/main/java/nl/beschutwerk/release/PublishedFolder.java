package nl.beschutwerk.release;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;

/**
 * What the world sees of a quarter: the folder with the files of its published release. A copy is made out of sight and comes
 * into sight in one rename; the one it replaces goes out of sight in another, just before.
 */
public final class PublishedFolder {

    private static final String WORK = ".work";

    private final Path published;
    private final Path work;
    private final Path place;
    private final Path copy;
    private final Path old;

    public PublishedFolder(Path published, Quarter quarter) {
        this.published = published;
        this.work = published.resolve(WORK);
        this.place = published.resolve(quarter.toString());
        this.copy = work.resolve(quarter + "-new");
        this.old = work.resolve(quarter + "-old");
    }

    public Path place() {
        return place;
    }

    /** The {@code release.json} in sight, by which a release is known; empty where nothing is in sight. */
    public Optional<String> manifest() throws IOException {
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        Path manifest = place.resolve(ReleaseManifest.FILE_NAME);
        return Optional.of(Files.isRegularFile(manifest) ? Files.readString(manifest) : "");
    }

    /** The folder, this one or one above it, that keeps everybody else from what is in sight; empty where none does. */
    public Optional<Path> closedTo() throws IOException {
        if (!published.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Optional.empty();
        }
        for (Path folder = place.toRealPath(); folder != null; folder = folder.getParent()) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** The files in sight. */
    public List<ReleaseFile> files() throws IOException {
        return FileTree.files(place);
    }

    /**
     * Shows these sealed files in the place of what is there.
     *
     * @param files as they were sealed, the manifest excepted
     * @throws IOException when the disk fails, or the copy does not hold what was sealed
     */
    public void show(Path sealed, List<ReleaseFile> files, String manifest) throws IOException {
        try {
            makeCopy(sealed, files, manifest);
        } catch (IOException e) {
            // On a full disk it would only take room.
            tidy();
            throw e;
        }
        moveAway();
        Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
        FileTree.flush(published);
        tidy();
    }

    private void makeCopy(Path sealed, List<ReleaseFile> files, String manifest) throws IOException {
        FileTree.delete(copy);
        makeWork();
        FileTree.copyPrivately(sealed, copy);
        Path copiedManifest = copy.resolve(ReleaseManifest.FILE_NAME);
        if (!ReleaseManifest.listed(FileTree.files(copy)).equals(files)
                || !Sha256.ofFile(copiedManifest).equals(Sha256.ofText(manifest))) {
            throw new IOException("The copy of " + sealed + " is not what was sealed");
        }
        FileTree.openToAll(copy);
        FileTree.flushAll(copy);
    }

    /** What is not in sight yet, or not any more, is for nobody to find. */
    private void makeWork() throws IOException {
        FileTree.createForAll(published);
        PrivateFiles.ownDirectory(work);
    }

    /** Takes what is there out of sight, and away. */
    public void remove() throws IOException {
        moveAway();
        tidy();
    }

    private void moveAway() throws IOException {
        FileTree.delete(old);
        if (Files.exists(place)) {
            makeWork();
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Takes away what a publication, or an interrupted one, left out of sight. */
    public void tidy() throws IOException {
        FileTree.delete(copy);
        FileTree.delete(old);
        try {
            Files.deleteIfExists(work);
        } catch (DirectoryNotEmptyException e) {
            // Another quarter is being published there: the folder is theirs to remove.
            return;
        }
    }
}
