package nl.beschutwerk.intake.register;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Work that is done wholly or not at all. */
public final class Transaction {

    private Transaction() {}

    /** What is done within a transaction. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException, IOException;
    }

    /** Does the work; what made it fail is thrown on, also when the connection is lost with it. */
    public static void run(Connection connection, Work work) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            undo(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    private static void undo(Connection connection, Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
