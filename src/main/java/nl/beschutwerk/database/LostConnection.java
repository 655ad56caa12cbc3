package nl.beschutwerk.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes failures because the database is not available from all others: the connection was lost, the server is
 * starting or stopping, or it no longer accepts connections.
 */
public final class LostConnection {

    /** PostgreSQL's error classes for the connection and for the login. */
    private static final Set<String> CLASSES = Set.of("08", "28");

    /**
     * The states of a server that was stopped by its administrator, stopped after a crash of another session, or cannot
     * accept connections yet; a database that was dropped or does not exist; too many connections; and a server that became a
     * read-only copy.
     */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P04", "3D000", "53300", "25006");

    private LostConnection() {}

    /** Returns whether a failure, or one of its causes, means that the database is not available. */
    public static boolean isBehind(@Nullable Throwable failure) {
        return failure != null
                && Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof SQLException refused && isOne(refused));
    }

    private static boolean isOne(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || STATES.contains(state)
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
