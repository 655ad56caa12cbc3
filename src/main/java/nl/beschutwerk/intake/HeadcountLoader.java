package nl.beschutwerk.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.intake.RegisteredDelivery.RegisteredFile;
import nl.beschutwerk.intake.format.FileRows;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.format.RowSource;
import nl.beschutwerk.intake.format.UnreadableFileException;
import nl.beschutwerk.intake.headcount.HeadcountJudge;
import nl.beschutwerk.intake.rule.TooManyRejected;
import nl.beschutwerk.reference.ReferenceData;

/**
 * Loads a received delivery of headcounts: judges its rows and copies them into the delivery's own partition. All or nothing;
 * begun again, it empties what was there and starts over. A refusal is a result.
 */
public final class HeadcountLoader {

    private final DataSource database;
    private final ReferenceData reference;
    private final Method method;

    public HeadcountLoader(DataSource database, ReferenceData reference, Method method) {
        this.database = database;
        this.reference = reference;
        this.method = method;
    }

    /**
     * Loads a delivery.
     *
     * @param folder where it was received from; its files must be those that were received, to the byte
     * @throws OperatorMistake when a file has changed since
     * @throws IllegalStateException when the delivery was not received, or refused
     */
    public LoadOutcome load(long deliveryId, Path folder) throws IOException, SQLException {
        List<LoadOutcome.LoadedFile> counts = new ArrayList<>();
        List<Boolean> refusals = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            RegisteredDelivery delivery = new DeliveryRegister(database).find(connection, deliveryId);
            // Apart from the loading itself: making a partition locks the table for every other delivery.
            Transaction.run(connection, () -> startClean(connection, deliveryId));
            Transaction.run(connection, () -> {
                for (RegisteredFile file : delivery.files()) {
                    HeadcountTables tables = new HeadcountTables(connection, deliveryId, file.name());
                    loadFile(delivery, file, folder.resolve(file.name()), tables);
                    LoadOutcome.LoadedFile counted = count(connection, deliveryId, file);
                    counts.add(counted);
                    refusals.add(judgeCounts(counted, tables));
                    tables.flush();
                }
                conclude(connection, deliveryId, refusals.contains(true));
            });
        }
        return new LoadOutcome(refusals.contains(true), counts);
    }

    private static void startClean(Connection connection, long deliveryId) throws SQLException {
        execute(connection, "SELECT intake.prepare_partitions(?)", deliveryId);
        FindingStore.delete(connection, deliveryId, IntakeStep.LOAD);
        FindingStore.delete(connection, deliveryId, IntakeStep.MEASURE);
        execute(
                connection,
                "UPDATE intake.delivery_file SET loaded_rows = NULL, rejected_rows = NULL WHERE delivery_id = ?",
                deliveryId);
        execute(
                connection,
                "UPDATE intake.delivery SET status = 'received', loaded_at = NULL WHERE delivery_id = ?",
                deliveryId);
    }

    private void loadFile(RegisteredDelivery delivery, RegisteredFile file, Path path, HeadcountTables tables)
            throws IOException, SQLException {
        HeadcountJudge judge =
                new HeadcountJudge(file.name(), reference, delivery.quarter().referenceDate(), method);
        eachRow(file, path, (header, row) -> judge.gather(header, row));
        eachRow(file, path, (header, row) -> tables.add(row, judge.judge(header, row)));
        tables.flush();
    }

    /** What is done with a row. */
    @FunctionalInterface
    private interface RowWork {
        void accept(Header header, Row row) throws IOException, SQLException;
    }

    private static void eachRow(RegisteredFile file, Path path, RowWork work) throws IOException, SQLException {
        try (RowSource source = FileRows.open(path, file.encoding())) {
            for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
                work.accept(source.header(), row.get());
            }
            if (!source.checksum().equals(file.sha256())) {
                throw new OperatorMistake(changed(path));
            }
        } catch (UnreadableFileException e) {
            throw new OperatorMistake(changed(path), e);
        }
    }

    /** A file that was read without fault when it was received, and is another now. */
    private static String changed(Path path) {
        return "The file " + path + " changed after it was received. Nothing of it was loaded. Start again.";
    }

    private static LoadOutcome.LoadedFile count(Connection connection, long deliveryId, RegisteredFile file)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                UPDATE intake.delivery_file f
                SET loaded_rows = (SELECT count(*) FROM intake.headcount h WHERE h.delivery_id = ? AND h.file = f.name),
                    rejected_rows = (SELECT count(*) FROM intake.rejected_row r WHERE r.delivery_id = ? AND r.file = f.name)
                WHERE f.delivery_id = ? AND f.position = ?
                RETURNING delivered_rows, loaded_rows, rejected_rows
                """)) {
            select.setLong(1, deliveryId);
            select.setLong(2, deliveryId);
            select.setLong(3, deliveryId);
            select.setInt(4, file.position());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new LoadOutcome.LoadedFile(file.name(), row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    private boolean judgeCounts(LoadOutcome.LoadedFile file, HeadcountTables tables) throws SQLException, IOException {
        boolean refused = method.refuses(file.rejected(), file.delivered()) || file.loaded() == 0;
        if (refused) {
            tables.add(new TooManyRejected().finding(file.name(), file.rejected(), file.delivered()));
        }
        return refused;
    }

    private static void conclude(Connection connection, long deliveryId, boolean refused) throws SQLException {
        if (refused) {
            execute(connection, "DELETE FROM intake.headcount WHERE delivery_id = ?", deliveryId);
            execute(connection, "UPDATE intake.delivery SET status = 'refused' WHERE delivery_id = ?", deliveryId);
        } else {
            execute(
                    connection,
                    "UPDATE intake.delivery SET status = 'loaded', loaded_at = clock_timestamp() WHERE delivery_id = ?",
                    deliveryId);
        }
    }

    private static void execute(Connection connection, String sql, long deliveryId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, deliveryId);
            statement.execute();
        }
    }
}
