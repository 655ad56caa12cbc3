package nl.beschutwerk.job.receiving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.domain.PrivateFiles;

/** Folders that only their owner may enter. */
final class OwnersFolder {

    private OwnersFolder() {}

    /**
     * A folder by this name, made closed or closed now, within one that is closed too. A name may be a deliverer's: what could
     * lead elsewhere in it is replaced.
     */
    static Path create(Path parent, String name) throws IOException {
        PrivateFiles.ownDirectory(parent);
        return PrivateFiles.ownDirectory(parent.resolve(plain(name)));
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
        return plain.isEmpty() || plain.startsWith(".") ? "_" + plain : plain;
    }

    /** An empty file in such a folder, which its owner alone may read. */
    static Path createFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        PrivateFiles.open(file).close();
        return file;
    }
}
