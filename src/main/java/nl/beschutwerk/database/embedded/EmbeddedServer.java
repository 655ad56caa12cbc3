package nl.beschutwerk.database.embedded;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The use of an embedded PostgreSQL server by this process. Opening starts the server, or attaches to a running one, even if
 * the process that started it was killed. Closing stops the server if no other process uses it.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /**
     * The folders that this JVM uses. The lock of the map excludes other threads, as the file locks exclude other processes.
     */
    private static final Map<Path, Use> USES = new HashMap<>();

    private final Use use;
    private final DatabaseAddress address;
    private boolean closed;

    private EmbeddedServer(Use use, DatabaseAddress address) {
        this.use = use;
        this.address = address;
    }

    /**
     * Begins to use a database of the server in a folder, and starts the server if needed.
     *
     * @throws DatabaseUnavailableException if the server cannot be started or reached; the message says why and what to do
     */
    public static EmbeddedServer open(Path root, String database) {
        ServerFolder folder = ServerFolder.at(root);
        synchronized (USES) {
            try {
                Use use = USES.get(folder.root());
                if (use == null) {
                    use = new Use(folder, new ServerLocks(folder));
                    USES.put(folder.root(), use);
                }
                use.count++;
                boolean opened = false;
                try {
                    EmbeddedServer server = new EmbeddedServer(use, running(use, database));
                    opened = true;
                    return server;
                } finally {
                    if (!opened) {
                        leave(use);
                    }
                }
            } catch (IOException e) {
                throw ServerFolder.failure(folder.root(), e);
            }
        }
    }

    /**
     * Returns the file with the password of the server in a folder, which only the account that runs the product can read.
     *
     * @throws DatabaseUnavailableException if the folder cannot be created or written to
     */
    public static Path passwordFile(Path root) {
        return ServerFolder.at(root).data().resolve(EmbeddedCluster.PASSWORD_FILE);
    }

    /** Returns the address of the database, which is reachable until this object is closed. */
    public DatabaseAddress address() {
        return address;
    }

    /**
     * Ends this use; if it is the last use of all processes, stops the server.
     *
     * @throws DatabaseUnavailableException if the server does not stop
     */
    @Override
    public void close() {
        synchronized (USES) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                leave(use);
            } catch (IOException e) {
                throw ServerFolder.failure(use.folder.root(), e);
            }
        }
    }

    private static DatabaseAddress running(Use use, String database) throws IOException {
        try (FileLock deciding = use.locks.decide()) {
            LOG.debug("Deciding under {}", deciding);
            use.locks.enter();
            EmbeddedCluster cluster = new EmbeddedCluster(use.folder);
            Optional<Postmaster> found = Postmaster.of(use.folder.data());
            if (found.isPresent()) {
                LOG.info(
                        "Attaching to PostgreSQL, process {}",
                        found.get().process().pid());
                Optional<DatabaseAddress> address = reach(found.get(), cluster, use.folder, database);
                if (address.isPresent()) {
                    return address.get();
                }
            }
            Postmaster started = cluster.start();
            return reach(started, cluster, use.folder, database).orElseThrow(() -> stoppedAtOnce(use.folder));
        }
    }

    /** A server with a full disk may run without answering, or may be unable to create a database. */
    private static Optional<DatabaseAddress> reach(
            Postmaster postmaster, EmbeddedCluster cluster, ServerFolder folder, String database) throws IOException {
        try {
            return EmbeddedDatabase.reach(postmaster, cluster.password(), database);
        } catch (DatabaseUnavailableException e) {
            throw folder.hasRoomForServer()
                    ? e
                    : ServerFolder.full("The database server in " + folder.root() + " does not answer", e);
        }
    }

    /** A server writes when it stops, so it cannot stop if its disk is full. */
    private static void stop(Postmaster postmaster, ServerFolder folder) throws IOException {
        try {
            postmaster.stop();
        } catch (DatabaseUnavailableException e) {
            throw folder.hasRoomForServer()
                    ? e
                    : ServerFolder.full("The database server in " + folder.root() + " does not stop", e);
        }
    }

    private static DatabaseUnavailableException stoppedAtOnce(ServerFolder folder) {
        String what = "The database server in " + folder.root() + " stopped right after its start";
        return folder.hasRoomForServer()
                ? new DatabaseUnavailableException(what + ". Look into " + folder.log() + ".")
                : ServerFolder.full(what, null);
    }

    private static void leave(Use use) throws IOException {
        use.count--;
        if (use.count > 0) {
            return;
        }
        USES.remove(use.folder.root());
        try (ServerLocks locks = use.locks;
                FileLock deciding = locks.decide()) {
            LOG.debug("Deciding under {}", deciding);
            if (locks.leaveAsLast()) {
                Optional<Postmaster> postmaster = Postmaster.of(use.folder.data());
                if (postmaster.isPresent()) {
                    stop(postmaster.get(), use.folder);
                }
            }
        }
    }

    /** The number of uses of a folder by this JVM. */
    private static final class Use {

        private final ServerFolder folder;
        private final ServerLocks locks;
        private int count;

        private Use(ServerFolder folder, ServerLocks locks) {
            this.folder = folder;
            this.locks = locks;
        }
    }
}
