package nl.beschutwerk.database.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseDiskFullException;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.database.embedded.EmbeddedServer;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * An open database: migrated, and reachable under {@link #address()} until it is closed.
 *
 * <pre>{@code
 * try (DatabaseAccess database = DatabaseAccess.open(DatabaseSettings.fromEnvironment(projectFolder))) {
 *     … database.address() …
 * }
 * }</pre>
 */
public final class DatabaseAccess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAccess.class);
    /** PostgreSQL's SQL state for a full disk. */
    private static final String DISK_FULL = "53100";

    private final DatabaseAddress address;
    private final List<String> advice;
    private final Runnable end;

    private DatabaseAccess(DatabaseAddress address, List<String> advice, Runnable end) {
        this.address = address;
        this.advice = advice;
        this.end = end;
    }

    /**
     * Connects to the operator's own server, or starts or joins the embedded server, and migrates the database.
     *
     * @throws DatabaseUnavailableException if the database cannot be used; the message says what to do
     */
    public static DatabaseAccess open(DatabaseSettings settings) {
        if (!SLF4JBridgeHandler.isInstalled()) {
            // PostgreSQL's driver would otherwise write to the console, which only commands may write to.
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        return settings.ownServer().map(DatabaseAccess::ownServer).orElseGet(() -> embedded(settings));
    }

    public DatabaseAddress address() {
        return address;
    }

    /**
     * Returns the SQL statements that the owner of an own server should still run: rights and settings that the login user
     * cannot change. Empty for the embedded server.
     */
    public List<String> advice() {
        return advice;
    }

    /** Leaves the database. The embedded server stops if no other process uses it. */
    @Override
    public void close() {
        end.run();
    }

    private static DatabaseAccess ownServer(DatabaseAddress address) {
        OwnServer.check(address);
        return new DatabaseAccess(address, migrate(address), () -> {});
    }

    private static DatabaseAccess embedded(DatabaseSettings settings) {
        EmbeddedServer server = EmbeddedServer.open(settings.serverFolder(), settings.database());
        try {
            return new DatabaseAccess(server.address(), migrate(server.address()), server::close);
        } catch (RuntimeException e) {
            closeAfter(e, server);
            throw e;
        }
    }

    /** A server on a full disk cannot shut down cleanly either; the first failure is more informative. */
    private static void closeAfter(RuntimeException failure, EmbeddedServer server) {
        try {
            server.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static List<String> migrate(DatabaseAddress address) {
        try {
            Migrations.apply(address);
            List<String> advice = ServerAdvice.after(DefaultRights.takeAway(address), address);
            if (!advice.isEmpty()) {
                LOG.warn("The owner of the database server should still run: {}", String.join("; ", advice));
            }
            return advice;
        } catch (SQLException e) {
            throw OwnServer.explained(address, e);
        } catch (FlywayException e) {
            if (isFull(e)) {
                throw new DatabaseDiskFullException(
                        "The disk of the database " + address.shown()
                                + " is full. Free some space, and give the same command again.",
                        e);
            }
            throw new DatabaseUnavailableException(
                    "The database " + address.shown() + " cannot be brought to the form this version needs: " + why(e)
                            + " The log tells more.",
                    e);
        }
    }

    private static boolean isFull(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState()));
    }

    /** Returns the server's message with its hint, or else the first line of Flyway's message. */
    private static String why(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
                String hint = postgres.getServerErrorMessage().getHint();
                return postgres.getServerErrorMessage().getMessage() + (hint == null ? "." : ". " + hint + ".");
            }
        }
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * The statements that the owner of an own server should still run. They revoke rights from all users, and change settings
     * with which the server's log would contain values of rows, which are about persons. Only a superuser can change these.
     */
    static final class ServerAdvice {

        /** If the login user is a superuser, the product's sessions change these settings themselves. */
        private static final String SETTINGS = """
                SELECT pg_catalog.format('ALTER ROLE %I IN DATABASE %I SET %s = %L',
                                         session_user, pg_catalog.current_database(), wanted.name, wanted.value)
                FROM (VALUES ('log_error_verbosity', 'terse'), ('log_min_error_statement', 'panic'),
                             ('log_parameter_max_length', '0')) AS wanted (name, value)
                JOIN pg_catalog.pg_settings found USING (name)
                WHERE found.setting <> wanted.value
                  AND NOT (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user)
                ORDER BY wanted.name
                """;

        private ServerAdvice() {}

        /**
         * Returns all advice, as SQL statements; empty if nothing has to be changed.
         *
         * @param rights statements about rights that could not be revoked
         */
        static List<String> after(List<String> rights, DatabaseAddress address) throws SQLException {
            List<String> advice = new ArrayList<>(rights);
            try (Connection connection = address.unpooled().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet settings = statement.executeQuery(SETTINGS)) {
                while (settings.next()) {
                    advice.add(settings.getString(1));
                }
            }
            return List.copyOf(advice);
        }
    }
}
