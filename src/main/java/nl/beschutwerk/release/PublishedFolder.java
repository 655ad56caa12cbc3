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
 * The folder with the published files of a quarter, for readers. A copy of the release is made in a hidden working folder and
 * becomes visible in one rename; just before, another rename moves the release that it replaces out of sight.
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

    /**
     * The text of the visible {@code release.json}, which identifies the release: empty if nothing is published, an empty text
     * if the folder has no such file.
     */
    public Optional<String> manifest() throws IOException {
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        Path manifest = place.resolve(ReleaseManifest.FILE_NAME);
        return Optional.of(Files.isRegularFile(manifest) ? Files.readString(manifest) : "");
    }

    /** The folder, the published one or one above it, that others cannot enter; empty if there is none. */
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

    /** The visible files. */
    public List<ReleaseFile> files() throws IOException {
        return FileTree.files(place);
    }

    /**
     * Publishes these sealed files, replacing the present ones.
     *
     * @param sealed the folder with the sealed files
     * @param files as they were sealed, without the manifest
     * @param manifest the text of the manifest
     * @throws IOException if the disk fails, or the copy differs from what was sealed
     */
    public void show(Path sealed, List<ReleaseFile> files, String manifest) throws IOException {
        try {
            makeCopy(sealed, files, manifest);
        } catch (IOException e) {
            // On a full disk an unfinished copy would only take space.
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

    /** Creates the working folder, which nobody else may enter: it holds files that are not yet, or no longer, published. */
    private void makeWork() throws IOException {
        FileTree.createForAll(published);
        PrivateFiles.ownDirectory(work);
    }

    /** Moves the present files out of sight, and deletes them. */
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

    /** Deletes what this publication, or an interrupted one, left in the working folder. */
    public void tidy() throws IOException {
        FileTree.delete(copy);
        FileTree.delete(old);
        try {
            Files.deleteIfExists(work);
        } catch (DirectoryNotEmptyException e) {
            // Another quarter is being published in the folder, and will delete it.
            return;
        }
    }
}
