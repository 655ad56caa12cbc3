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
 * The folder of an embedded server, {@code var/postgres}: its data, its binaries, its log and its locks. Closed to all other
 * users of the machine, for the data hold rows about persons.
 *
 * @param root absolute, without symbolic links
 */
record ServerFolder(Path root) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerFolder.class);
    private static final String UNFINISHED = ".unfinished-";

    /**
     * Makes the folder, or finds it.
     *
     * @throws DatabaseUnavailableException when it cannot be made or written to
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

    /** Held for as long as it takes to decide about starting or stopping, and to do it. */
    Path lock() {
        return root.resolve("lock");
    }

    /** Held, shared, by every process that uses the server. */
    Path users() {
        return root.resolve("users");
    }

    /** A new folder beside the others for what is moved into place only once it is whole. */
    Path unfinished(String purpose) throws IOException {
        return Files.createTempDirectory(root, purpose + UNFINISHED);
    }

    /** Removes what killed processes left half made. */
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

    /** The failure in words for whoever runs the command. */
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

    /** What the operator reads where the disk is full. */
    static DatabaseDiskFullException full(String what, @Nullable Throwable cause) {
        return new DatabaseDiskFullException(
                what
                        + ": the disk is full. Free some space and give the same command again, or name another folder with "
                        + DatabaseSettings.VAR + ".",
                cause);
    }

    /** Whether a failure in this place comes from a full disk, by its message or by what is left. */
    static boolean isFull(Path place, @Nullable String message) {
        if (message != null && message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return true;
        }
        try {
            FileStore store = Files.getFileStore(place);
            return store.getUsableSpace() < 1_000_000;
        } catch (IOException e) {
            return false; // the place does not even exist: not a matter of space
        }
    }

    /** Whether there is room for two files of the server's log, 16 MiB each, without which it stops. */
    boolean hasRoomForServer() {
        try {
            return Files.getFileStore(root).getUsableSpace() >= 2L * 16 * 1024 * 1024;
        } catch (IOException e) {
            return true; // a disk that does not even answer has another fault than being full
        }
    }

    /** Fails when somebody else deletes or adds at the same time. */
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
