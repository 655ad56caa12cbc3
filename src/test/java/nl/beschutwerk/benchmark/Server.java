package nl.beschutwerk.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.access.DatabaseAccess;

/** The product's own embedded server in a folder, between two runs of the product: the same server, with the same settings. */
final class Server implements AutoCloseable {

    private final DatabaseAccess access;
    private final Thread atInterruption;

    private Server(DatabaseAccess access) {
        this.access = access;
        this.atInterruption = new Thread(access::close, "stopping the database server");
        Runtime.getRuntime().addShutdownHook(atInterruption);
    }

    /** Starts the server, and creates it first if it does not exist, so that no measured run has to. */
    static Server start(Path folder) {
        return new Server(DatabaseAccess.open(DatabaseSettings.embedded(folder.resolve("var"))));
    }

    /** A connection as superuser. */
    Connection connect() throws SQLException {
        DatabaseAddress address = access.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        access.close();
        Runtime.getRuntime().removeShutdownHook(atInterruption);
    }
}
