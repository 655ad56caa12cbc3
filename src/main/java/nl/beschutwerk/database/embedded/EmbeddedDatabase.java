package nl.beschutwerk.database.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseUnavailableException;

/** A database on an embedded server: waits until the server answers, and creates the database if it does not exist. */
final class EmbeddedDatabase {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** PostgreSQL's SQL states for these errors. */
    private static final String NO_SUCH_DATABASE = "3D000";

    private static final String PASSWORD_REFUSED = "28P01";

    /** A reader has no use for the server's own databases, and could fill the disk with them. */
    private static final String KEEP_OTHERS_OUT = "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC";

    private EmbeddedDatabase() {}

    /**
     * Waits for the server, which may still be starting or recovering from a crash.
     *
     * @param name name of the database
     * @return empty if the server ends meanwhile
     * @throws DatabaseUnavailableException if the server runs but does not answer for two minutes, or refuses the password
     */
    static Optional<DatabaseAddress> reach(Postmaster postmaster, String password, String name) {
        DatabaseAddress database = address(postmaster, name, password);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                execute(database, KEEP_OTHERS_OUT);
                return Optional.of(database);
            } catch (SQLException e) {
                if (!postmaster.isAlive()) {
                    return Optional.empty();
                }
                if (PASSWORD_REFUSED.equals(e.getSQLState()) || System.nanoTime() - deadline > 0) {
                    throw unreachable(postmaster, e);
                }
                if (NO_SUCH_DATABASE.equals(e.getSQLState())) {
                    create(address(postmaster, "postgres", password), name);
                } else {
                    Waiting.pause(PAUSE);
                }
            }
        }
    }

    private static void create(DatabaseAddress maintenance, String name) {
        try {
            execute(maintenance, "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
        } catch (SQLException e) {
            throw new DatabaseUnavailableException("The database " + name + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static DatabaseUnavailableException unreachable(Postmaster postmaster, SQLException e) {
        long process = postmaster.process().pid();
        return new DatabaseUnavailableException(
                PASSWORD_REFUSED.equals(e.getSQLState())
                        ? "The database server, process " + process
                                + ", refuses the password that is kept with its data in "
                                + postmaster.pidFile().getParent()
                                + ". Somebody changed one of the two: change it back."
                        : "The database server, process " + process + ", runs but has not answered on port "
                                + postmaster.port() + " for " + PATIENCE.toSeconds() + " seconds: " + e.getMessage()
                                + " Stop it with: kill -INT " + process + ", and try again.",
                e);
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DatabaseAddress address(Postmaster postmaster, String database, String password) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + database, EmbeddedCluster.USER, password);
    }
}
