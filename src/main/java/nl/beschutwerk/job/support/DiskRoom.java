package nl.beschutwerk.job.support;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The room on a disk.
 *
 * @param free what this user may still write, in bytes
 * @param size of the disk, in bytes
 */
public record DiskRoom(long free, long size) {

    /**
     * In bytes: the database server stops if it has no space for two files of its log, 16 MiB each; by then it has deleted the file
     * that it began. A release needs more.
     */
    public static final long LEAST = 2L * 16 * 1024 * 1024;

    /**
     * The room on the disk of a folder, or of its nearest existing parent; empty if it cannot be asked, or if the file system has no
     * space at all, as {@code /proc}.
     */
    public static Optional<DiskRoom> of(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            return Optional.empty();
        }
        try {
            FileStore disk = Files.getFileStore(existing);
            return disk.getTotalSpace() == 0
                    ? Optional.empty()
                    : Optional.of(new DiskRoom(disk.getUsableSpace(), disk.getTotalSpace()));
        } catch (IOException e) {
            // A disk that does not answer has another fault than being full.
            return Optional.empty();
        }
    }
}
