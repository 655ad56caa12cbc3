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

/**
 * A folder for readers within the folder of what is published, which is replaced as a whole. Its new content is made in a hidden
 * working folder and becomes visible in one rename; just before, another rename moves the present content out of sight.
 */
public final class SwappedFolder {

    private static final String WORK = ".work";

    private final Path published;
    private final Path work;
    private final Path place;
    private final Path copy;
    private final Path old;

    /** Creates a description of the folder with this name. */
    public SwappedFolder(Path published, String name) {
        this.published = published;
        this.work = published.resolve(WORK);
        this.place = published.resolve(name);
        this.copy = work.resolve(name + "-new");
        this.old = work.resolve(name + "-old");
    }

    /** Makes the content of the folder. */
    @FunctionalInterface
    public interface Filling {

        /** Creates this folder with everything in it. */
        void into(Path folder) throws IOException;
    }

    /** The visible folder. */
    public Path place() {
        return place;
    }

    /** The visible files, ordered by path; empty if the folder does not exist. */
    public List<ReleaseFile> files() throws IOException {
        return FileTree.files(place);
    }

    /** The folder, this one or one above it, that others cannot enter; empty if there is none. */
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

    /**
     * Replaces the content of the folder. If it cannot be made or shown, the present content stays; nothing is left of content that
     * could not be made.
     *
     * @throws IOException if the disk fails, or the content cannot be made
     */
    public void show(Filling filling) throws IOException {
        boolean made = false;
        try {
            make(filling);
            made = true;
        } finally {
            if (!made) {
                // On a full disk an unfinished copy would only take space.
                tidy();
            }
        }
        moveAway();
        try {
            Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            putBack(e);
            throw e;
        }
        FileTree.flush(published);
        tidy();
    }

    /** Makes the content visible again that was moved out of sight, if it still can be. */
    private void putBack(IOException reason) {
        try {
            if (Files.exists(old) && Files.notExists(place)) {
                Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private void make(Filling filling) throws IOException {
        FileTree.delete(copy);
        makeWork();
        filling.into(copy);
        FileTree.openToAll(copy);
        FileTree.flushAll(copy);
    }

    /** Creates the working folder, which nobody else may enter: it holds files that are not yet, or no longer, published. */
    private void makeWork() throws IOException {
        FileTree.createForAll(published);
        PrivateFiles.ownDirectory(work);
    }

    /** Moves the present content out of sight, and deletes it. */
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

    /** Deletes what this change, or an interrupted one, left in the working folder. */
    public void tidy() throws IOException {
        FileTree.delete(copy);
        FileTree.delete(old);
        try {
            Files.deleteIfExists(work);
        } catch (DirectoryNotEmptyException e) {
            // Another folder is being replaced, and that will delete it.
            return;
        }
    }
}
