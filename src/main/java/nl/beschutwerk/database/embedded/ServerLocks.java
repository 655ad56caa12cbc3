package nl.beschutwerk.database.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.domain.PrivateFiles;
import org.jspecify.annotations.Nullable;

/**
 * This process's locks on an embedded server. The operating system releases them when the process ends, for whatever reason.
 *
 * <p>File locks belong to the whole JVM, and closing any channel on a file releases all of them. So only
 * {@link EmbeddedServer} creates instances, one for each folder, and synchronises the use of an instance by its threads.
 */
final class ServerLocks implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path lockFile;
    private final FileChannel lock;
    private final FileChannel users;
    private @Nullable FileLock use;

    ServerLocks(ServerFolder folder) throws IOException {
        lockFile = folder.lock();
        lock = PrivateFiles.open(lockFile);
        try {
            users = PrivateFiles.open(folder.users());
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Waits until no other process decides about starting or stopping. The lock is held until the result is closed.
     *
     * @throws DatabaseUnavailableException if another process holds the lock for two minutes
     */
    FileLock decide() throws IOException {
        FileLock held = lock.tryLock();
        for (long waited = 0; held == null && waited < PATIENCE.toMillis(); waited += PAUSE.toMillis()) {
            Waiting.pause(PAUSE);
            held = lock.tryLock();
        }
        if (held == null) {
            throw new DatabaseUnavailableException("Another process has been starting or stopping the database for "
                    + PATIENCE.toSeconds() + " seconds (lock " + lockFile
                    + "). Look for another beschutwerk process that hangs, end it and try again.");
        }
        return held;
    }

    /** Marks this process as a user of the server. Call only while holding the lock of {@link #decide}. */
    void enter() throws IOException {
        if (use == null) {
            use = users.lock(0, Long.MAX_VALUE, true);
        }
    }

    /**
     * Removes the mark, and returns whether no other process uses the server. Call only while holding the lock of
     * {@link #decide}.
     */
    boolean leaveAsLast() throws IOException {
        if (use != null) {
            use.release();
            use = null;
        }
        try (FileLock alone = users.tryLock()) {
            return alone != null;
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            users.close();
        }
    }
}
