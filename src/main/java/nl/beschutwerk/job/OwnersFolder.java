package nl.beschutwerk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Folders that only their owner may enter. */
final class OwnersFolder {

    private static final Set<PosixFilePermission> OWNER_ALONE = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnersFolder() {}

    /**
     * A folder for a delivery, made closed or closed now, within one that is closed too.
     *
     * @param delivery as the deliverer calls it, which may be anything: only plain letters, digits and signs within it make a
     *     name, so that it cannot lead out of the parent
     */
    static Path create(Path parent, String delivery) throws IOException {
        Files.createDirectories(parent);
        Files.setPosixFilePermissions(parent, OWNER_ALONE);
        String name = delivery.replaceAll("[^A-Za-z0-9_-]+", "-");
        Path folder = Files.createDirectories(parent.resolve(name));
        Files.setPosixFilePermissions(folder, OWNER_ALONE);
        return folder;
    }
}
