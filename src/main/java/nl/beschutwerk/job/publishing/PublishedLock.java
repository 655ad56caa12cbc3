package nl.beschutwerk.job.publishing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.beschutwerk.job.support.Interruption;

/**
 * Allows one change at a time to the folder of what is published, so that the dashboard, which shows all quarters, is always made
 * of quarters that nobody is replacing. An advisory lock on a connection of its own ensures that, and ends with the process. Those
 * who wait for it may hold the lock of a quarter, for which nobody waits.
 */
final class PublishedLock {

    /** The first key of this lock, which distinguishes it from others in the database. */
    private static final int LOCK_SPACE = 31_28;

    private static final int ONLY = 0;
    private static final long MILLISECONDS_BETWEEN_TRIES = 50;

    private final DataSource dataSource;
    private final Interruption interruption;

    PublishedLock(DataSource dataSource, Interruption interruption) {
        this.dataSource = dataSource;
        this.interruption = interruption;
    }

    /** Work that is done while nobody else changes what is published. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws IOException, SQLException;
    }

    /**
     * Waits for the lock, and does the work.
     *
     * @throws nl.beschutwerk.domain.StopRequestedException if the process is asked to end while waiting
     */
    <T> T holding(Work<T> work) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            while (!isDone(connection, "select pg_try_advisory_lock(?, ?)")) {
                interruption.check();
                pause();
            }
            try {
                return work.run();
            } finally {
                isDone(connection, "select pg_advisory_unlock(?, ?)");
            }
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

    private void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interruption.stop(e);
        }
    }
}
