package nl.beschutwerk.database.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.DatabaseUnavailableException;

/** Checks before anything else that the operator's own server is reachable and grants the rights that the product needs. */
final class OwnServer {

    private static final int OLDEST = 15;

    /** PostgreSQL's SQL states for these errors; the last one is defined by its driver. */
    private static final String NO_SUCH_DATABASE = "3D000";

    static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String UNREADABLE_ADDRESS = "99999";

    private static final String RIGHTS = """
            SELECT current_setting('server_version_num')::integer / 10000,
                   pg_is_in_recovery(),
                   rolsuper OR (pg_has_role(session_user, d.datdba, 'MEMBER')
                     AND (rolcreaterole OR to_regrole('beschutwerk_owner') IS NOT NULL)),
                   pg_encoding_to_char(d.encoding)
            FROM pg_catalog.pg_roles, pg_catalog.pg_database d
            WHERE rolname = session_user AND d.datname = current_database()
            """;

    private OwnServer() {}

    /**
     * Connects once, with a short timeout.
     *
     * @throws DatabaseUnavailableException with one plain message: the address, the fault and what to do
     */
    static void check(DatabaseAddress address) {
        try (Connection connection = address.unpooled().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(RIGHTS)) {
            if (!result.next()) {
                throw new IllegalStateException("No row about user " + address.user());
            }
            require(
                    result.getInt(1) >= OLDEST,
                    address,
                    "is PostgreSQL " + result.getInt(1),
                    "Use PostgreSQL " + OLDEST + " or newer");
            require(!result.getBoolean(2), address, "is a read-only copy", "Name the primary server");
            require(
                    result.getBoolean(3),
                    address,
                    "does not let user " + address.user() + " make the schemas and roles of this product",
                    "Let that user own the database and have the attribute CREATEROLE");
            require(
                    "UTF8".equals(result.getString(4)),
                    address,
                    "has encoding " + result.getString(4),
                    "Make the database with ENCODING 'UTF8'");
        } catch (SQLException e) {
            throw explained(address, e);
        }
    }

    private static void require(boolean so, DatabaseAddress address, String otherwise, String remedy) {
        if (!so) {
            throw new DatabaseUnavailableException(
                    "The database " + address.shown() + " " + otherwise + ". " + remedy + ".");
        }
    }

    /** Converts a failure of an own server or of the embedded server to a message for the operator. */
    static DatabaseUnavailableException explained(DatabaseAddress address, SQLException e) {
        return new DatabaseUnavailableException(words(address, e.getSQLState() == null ? "none" : e.getSQLState()), e);
    }

    /**
     * Chooses the message by PostgreSQL's SQL state, whose first two characters are the error class; never by the text of the
     * error.
     */
    private static String words(DatabaseAddress address, String state) {
        String place = "The database " + address.shown() + " ";
        String user = "user " + address.user();
        if (state.equals(NO_SUCH_DATABASE)) {
            return place + "does not exist on that server. Check " + DatabaseSettings.URL
                    + ", or make it: CREATE DATABASE … OWNER " + address.user() + " ENCODING 'UTF8'.";
        }
        if (state.equals(INSUFFICIENT_PRIVILEGE)) {
            return place + "does not let " + user + " in. Let that user own it and have the attribute CREATEROLE.";
        }
        if (state.equals(UNREADABLE_ADDRESS)) {
            return DatabaseSettings.URL + " cannot be read: " + address.shown()
                    + ". Write it as jdbc:postgresql://host:5432/database.";
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "28" ->
                place + "refuses " + user + ". Check " + DatabaseSettings.USER + " and " + DatabaseSettings.PASSWORD
                        + ", and that pg_hba.conf of the server lets this machine in.";
            case "08" ->
                place + "cannot be reached. Check that the server runs and that " + DatabaseSettings.URL
                        + " names the right machine and port; without it, the embedded server is used.";
            case "53", "57" -> place + "takes no connections now: it is full, starting or stopping. Try again shortly.";
            default ->
                place + "cannot be used by " + user + " (SQLSTATE " + state + "). Check " + DatabaseSettings.URL
                        + " and the rights of that user.";
        };
    }
}
