package nl.beschutwerk.intake.load;

import javax.sql.DataSource;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.register.IntakeStep;
import nl.beschutwerk.intake.register.RegisteredDelivery.RegisteredFile;
import nl.beschutwerk.intake.register.SeparateTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The progress of loading a delivery, in the register. Works in the transaction of its caller, except {@link #startClean}. */
record LoadState(DataSource database, long deliveryId) {

    /**
     * Empties the delivery's partitions and deletes all findings and counts that were made after the delivery was received.
     * Uses its own transaction, because deliveries create their partitions one after the other.
     */
    void startClean() {
        SeparateTransaction.on(database).executeWithoutResult(status -> clean());
    }

    /**
     * Takes back what was loaded, after a failure; if the database cannot do that any more, the next attempt does.
     *
     * @param reason why; what fails here is added to it
     */
    void abandon(Throwable reason) {
        try {
            startClean();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private void clean() {
        sql("SELECT intake.prepare_partitions(:delivery)").query(row -> {});
        FindingStore findings = new FindingStore(database);
        findings.delete(deliveryId, IntakeStep.LOAD);
        findings.delete(deliveryId, IntakeStep.MEASURE);
        sql("UPDATE intake.delivery_file SET loaded_rows = NULL, rejected_rows = NULL WHERE delivery_id = :delivery")
                .update();
        sql("UPDATE intake.delivery SET status = 'received', loaded_at = NULL WHERE delivery_id = :delivery")
                .update();
    }

    /** Prepares a partition for reading, after all its rows have been copied: creates indexes and statistics. */
    void finish(String table) {
        sql("SELECT intake.finish_partition(:delivery, :table)")
                .param("table", table)
                .query(row -> {});
    }

    /** Counts the loaded and rejected rows of a file, and stores the counts. */
    LoadOutcome.LoadedFile count(RegisteredFile file) {
        String table = LoadedTable.ofContent(file.content()).partition(deliveryId);
        return sql("""
                        UPDATE intake.delivery_file f
                        SET loaded_rows = (SELECT count(*) FROM %s),
                            rejected_rows = (SELECT count(*) FROM %s r WHERE r.file = f.name)
                        WHERE f.delivery_id = :delivery AND f.position = :position
                        RETURNING delivered_rows, loaded_rows, rejected_rows
                        """.formatted(table, RejectedRows.partition(deliveryId)))
                .param("position", file.position())
                .query((row, number) ->
                        new LoadOutcome.LoadedFile(file.name(), row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** Ends the loading. If the delivery is refused, deletes the loaded rows of these files. */
    void conclude(boolean refused, Iterable<RegisteredFile> files) {
        if (refused) {
            for (RegisteredFile file : files) {
                JdbcClient.create(database)
                        .sql("TRUNCATE " + LoadedTable.ofContent(file.content()).partition(deliveryId))
                        .update();
            }
            sql("UPDATE intake.delivery SET status = 'refused' WHERE delivery_id = :delivery")
                    .update();
        } else {
            sql("UPDATE intake.delivery SET status = 'loaded', loaded_at = clock_timestamp() WHERE delivery_id = :delivery")
                    .update();
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return JdbcClient.create(database).sql(sql).param("delivery", deliveryId);
    }
}
