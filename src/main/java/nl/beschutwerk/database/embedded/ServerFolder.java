package nl.beschutwerk.database.embedded;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.beschutwerk.database.DatabaseDiskFullException;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.domain.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of an embedded server, {@code var/postgres}: its data, its binaries, its log and its locks. Other users of the
 * machine have no access, because the data contain rows about persons.
 *
 * @param root absolute, without symbolic links
 */
record ServerFolder(Path root) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerFolder.class);
    private static final String UNFINISHED = ".unfinished-";

    /**
     * Creates the folder, or finds the existing one.
     *
     * @throws DatabaseUnavailableException if the folder cannot be created or written to
     */
    static ServerFolder at(Path root) {
        try {
            PrivateFiles.ownDirectory(root);
            Path real = root.toRealPath();
            if (!Files.isWritable(real)) {
                throw new DatabaseUnavailableException("The database cannot be kept in " + real
                        + ": this account may not write there. Change the rights of that folder, or name another with "
                        + DatabaseSettings.VAR + ".");
            }
            return new ServerFolder(real);
        } catch (IOException e) {
            throw failure(root, e);
        }
    }

    Path data() {
        return root.resolve("data");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /**
     * Returns the file that is locked by a process while it decides whether to start or stop the server, and while it does
     * so.
     */
    Path lock() {
        return root.resolve("lock");
    }

    /** Returns the file on which every process that uses the server holds a shared lock. */
    Path users() {
        return root.resolve("users");
    }

    /** Creates a temporary folder next to the others, for content that is moved to its final location when it is complete. */
    Path unfinished(String purpose) throws IOException {
        return Files.createTempDirectory(root, purpose + UNFINISHED);
    }

    /** Deletes incomplete folders of processes that were killed. */
    void removeUnfinished() throws IOException {
        List<Path> leftovers;
        try (Stream<Path> children = Files.list(root)) {
            leftovers = children.filter(child -> child.getFileName().toString().contains(UNFINISHED))
                    .toList();
        }
        for (Path leftover : leftovers) {
            try {
                delete(leftover);
            } catch (IOException e) {
                // A process that outlived its parent may still write there; the next start tries again.
                LOG.warn("Left {} in place: {}", leftover, e.toString());
            }
        }
    }

    /** Converts a failure to a message for the operator. */
    static DatabaseUnavailableException failure(Path place, IOException cause) {
        String what = "The database cannot be kept in " + place;
        return isFull(place, cause.getMessage())
                ? full(what, cause)
                : new DatabaseUnavailableException(
                        what
                                + ": it cannot be made or written to. Check that it is a folder this account may write to, or"
                                + " name another folder with " + DatabaseSettings.VAR + ".",
                        cause);
    }

    /** Returns the message for the operator about a full disk. */
    static DatabaseDiskFullException full(String what, @Nullable Throwable cause) {
        return new DatabaseDiskFullException(
                what
                        + ": the disk is full. Free some space and give the same command again, or name another folder with "
                        + DatabaseSettings.VAR + ".",
                cause);
    }

    /**
     * Returns whether a failure in this folder is caused by a full disk, according to its message or to the remaining space.
     */
    static boolean isFull(Path place, @Nullable String message) {
        if (message != null && message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return true;
        }
        try {
            FileStore store = Files.getFileStore(place);
            return store.getUsableSpace() < 1_000_000;
        } catch (IOException e) {
            return false; // the folder does not exist, so space is not the cause
        }
    }

    /** Returns whether there is room for two files of the write-ahead log, 16 MiB each, without which the server stops. */
    boolean hasRoomForServer() {
        try {
            return Files.getFileStore(root).getUsableSpace() >= 2L * 16 * 1024 * 1024;
        } catch (IOException e) {
            return true; // a disk that does not answer has another fault than being full
        }
    }

    /** Fails if another process deletes or adds files at the same time. */
    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
