package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Allows one pass over the inbox at a time, also from several machines, by an advisory lock that ends with its process. */
final class InboxLock implements AutoCloseable {

    /** The first key of this lock, which distinguishes it from others in the database. */
    private static final int LOCK_SPACE = 31_29;

    private static final int ONLY = 0;

    private final Connection connection;

    private InboxLock(Connection connection) {
        this.connection = connection;
    }

    /** Takes the lock; empty if another pass has it. */
    static Optional<InboxLock> tryAcquire(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (isDone(connection, "select pg_try_advisory_lock(?, ?)")) {
                return Optional.of(new InboxLock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Sees to it that no other pass has begun: the lock is lost with its connection.
     *
     * @throws IOException if it is lost
     */
    void requireHeld() throws IOException {
        try (PreparedStatement statement = connection.prepareStatement("select 1")) {
            statement.execute();
        } catch (SQLException e) {
            throw new IOException("The lock of the inbox is lost", e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            isDone(connection, "select pg_advisory_unlock(?, ?)");
        }
    }

    private static boolean isDone(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, LOCK_SPACE);
            statement.setInt(2, ONLY);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
