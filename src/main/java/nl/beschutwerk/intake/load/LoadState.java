package nl.beschutwerk.intake.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.register.IntakeStep;
import nl.beschutwerk.intake.register.RegisteredDelivery.RegisteredFile;

/** How far the loading of a delivery has come, in the register. Works within the caller's transaction. */
record LoadState(Connection connection, long deliveryId) {

    /** Empties the delivery's partitions and takes back all that was found and counted after it was received. */
    void startClean() throws SQLException {
        execute("SELECT intake.prepare_partitions(?)");
        FindingStore.delete(connection, deliveryId, IntakeStep.LOAD);
        FindingStore.delete(connection, deliveryId, IntakeStep.MEASURE);
        execute("UPDATE intake.delivery_file SET loaded_rows = NULL, rejected_rows = NULL WHERE delivery_id = ?");
        execute("UPDATE intake.delivery SET status = 'received', loaded_at = NULL WHERE delivery_id = ?");
    }

    /** Counts the rows of a file, loaded and rejected, and notes the counts. */
    LoadOutcome.LoadedFile count(RegisteredFile file) throws SQLException {
        String table = LoadedTable.ofContent(file.content()).partition(deliveryId);
        try (PreparedStatement select =
                connection.prepareStatement("""
                UPDATE intake.delivery_file f
                SET loaded_rows = (SELECT count(*) FROM %s),
                    rejected_rows = (SELECT count(*) FROM %s r WHERE r.file = f.name)
                WHERE f.delivery_id = ? AND f.position = ?
                RETURNING delivered_rows, loaded_rows, rejected_rows
                """.formatted(table, RejectedRows.partition(deliveryId)))) {
            select.setLong(1, deliveryId);
            select.setInt(2, file.position());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new LoadOutcome.LoadedFile(file.name(), row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    /** Ends the loading; of a refused delivery, the loaded rows of these files are taken out again. */
    void conclude(boolean refused, Iterable<RegisteredFile> files) throws SQLException {
        if (refused) {
            for (RegisteredFile file : files) {
                String partition = LoadedTable.ofContent(file.content()).partition(deliveryId);
                try (PreparedStatement statement = connection.prepareStatement("TRUNCATE " + partition)) {
                    statement.execute();
                }
            }
            execute("UPDATE intake.delivery SET status = 'refused' WHERE delivery_id = ?");
        } else {
            execute(
                    "UPDATE intake.delivery SET status = 'loaded', loaded_at = clock_timestamp() WHERE delivery_id = ?");
        }
    }

    void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, deliveryId);
            statement.execute();
        }
    }
}
