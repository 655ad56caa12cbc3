package nl.beschutwerk.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseAddress;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server like an operator's own: started without the product's settings, and without its database. */
public final class PlainServer implements AutoCloseable {

    private final Postmaster postmaster;
    private final String password;

    private PlainServer(Postmaster postmaster, String password) {
        this.postmaster = postmaster;
        this.password = password;
    }

    /** Starts a server with new data in a folder. Its programs remain in the folder, so that they are unpacked only once. */
    public static PlainServer start(Path root) throws IOException {
        ServerFolder folder = ServerFolder.at(root);
        Optional<Postmaster> leftByAKilledRun = Postmaster.of(folder.data());
        if (leftByAKilledRun.isPresent()) {
            leftByAKilledRun.get().stop();
        }
        FileSystemUtils.deleteRecursively(folder.data());
        EmbeddedCluster cluster = new EmbeddedCluster(
                folder, List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"));
        return new PlainServer(cluster.start(), cluster.password());
    }

    /** The address of one of its databases, for its superuser. */
    public DatabaseAddress superuser(String database) {
        return new DatabaseAddress(url(database), EmbeddedCluster.USER, password);
    }

    /** The JDBC address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        postmaster.stop();
    }
}
