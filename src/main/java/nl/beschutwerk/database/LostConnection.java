package nl.beschutwerk.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells failures for want of a database from all others: it went away, is starting or stopping, or lets nobody in any more. */
public final class LostConnection {

    /** PostgreSQL's classes of errors: of the connection, and of the login. */
    private static final Set<String> CLASSES = Set.of("08", "28");

    /**
     * Stopped by its administrator, after a crash of another session, or not yet able to connect; the database dropped, or gone;
     * too many connections; now a read-only copy.
     */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P04", "3D000", "53300", "25006");

    private LostConnection() {}

    /** Whether this failure, or one that caused it, is for want of a database. */
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
