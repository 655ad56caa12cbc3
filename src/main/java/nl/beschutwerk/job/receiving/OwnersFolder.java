package nl.beschutwerk.job.receiving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Folders that only their owner may enter. */
final class OwnersFolder {

    private static final Set<PosixFilePermission> OWNER_ALONE = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnersFolder() {}

    /**
     * A folder by this name, made closed or closed now, within one that is closed too. A name may be a deliverer's: what could
     * lead elsewhere in it is replaced.
     */
    static Path create(Path parent, String name) throws IOException {
        Files.createDirectories(parent);
        Files.setPosixFilePermissions(parent, OWNER_ALONE);
        Path folder = Files.createDirectories(parent.resolve(plain(name)));
        Files.setPosixFilePermissions(folder, OWNER_ALONE);
        return folder;
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
        return plain.isEmpty() || plain.startsWith(".") ? "_" + plain : plain;
    }

    /** An empty file in such a folder, which its owner alone may read. */
    static Path createFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
