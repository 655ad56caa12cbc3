package nl.beschutwerk.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;

/** The folder with the published files of a quarter, for readers: a copy of a sealed release. */
public final class PublishedFolder {

    private final SwappedFolder folder;

    public PublishedFolder(Path published, Quarter quarter) {
        this.folder = new SwappedFolder(published, quarter.toString());
    }

    public Path place() {
        return folder.place();
    }

    /**
     * The text of the visible {@code release.json}, which identifies the release: empty if nothing is published, an empty text
     * if the folder has no such file.
     */
    public Optional<String> manifest() throws IOException {
        if (!Files.exists(place())) {
            return Optional.empty();
        }
        Path manifest = place().resolve(ReleaseManifest.FILE_NAME);
        return Optional.of(Files.isRegularFile(manifest) ? Files.readString(manifest) : "");
    }

    /** The folder, the published one or one above it, that others cannot enter; empty if there is none. */
    public Optional<Path> closedTo() throws IOException {
        return folder.closedTo();
    }

    /** The visible files. */
    public List<ReleaseFile> files() throws IOException {
        return folder.files();
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
        folder.show(copy -> {
            FileTree.copyPrivately(sealed, copy);
            Path copiedManifest = copy.resolve(ReleaseManifest.FILE_NAME);
            if (!ReleaseManifest.listed(FileTree.files(copy)).equals(files)
                    || !Sha256.ofFile(copiedManifest).equals(Sha256.ofText(manifest))) {
                throw new IOException("The copy of " + sealed + " is not what was sealed");
            }
        });
    }

    /** Moves the present files out of sight, and deletes them. */
    public void remove() throws IOException {
        folder.remove();
    }

    /** Deletes what this publication, or an interrupted one, left in the working folder. */
    public void tidy() throws IOException {
        folder.tidy();
    }
}
