package nl.beschutwerk.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.FileLayouts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The findings of deliveries, in the database. */
public final class FindingStore {

    private static final int FETCH_SIZE = 1000;

    private final DataSource database;

    public FindingStore(DataSource database) {
        this.database = database;
    }

    /** Puts these findings in the place of those the step found before. */
    public void replace(long deliveryId, IntakeStep step, Collection<Finding> findings)
            throws SQLException, IOException {
        inTransaction(connection -> {
            delete(connection, deliveryId, step);
            Writer writer = writer(connection, deliveryId, step);
            for (Finding finding : findings) {
                writer.add(finding);
            }
            writer.flush();
        });
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }

    /** Works in the transaction that the caller has begun, or in one of its own. */
    private void inTransaction(Work work) throws SQLException, IOException {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            if (DataSourceUtils.isConnectionTransactional(connection, database)) {
                work.on(connection);
            } else {
                Transaction.run(connection, () -> work.on(connection));
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /**
     * Hands over all findings of a delivery, one by one, in an order that depends on the delivery alone: those on the whole of
     * it first, then by file in the order of the manifest, row, column in the order of the contract, and code.
     */
    public void forEach(long deliveryId, Consumer<Finding> consumer) throws SQLException, IOException {
        inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                        SELECT f.code, f.severity, f.file, f.row_number, f.column_name, f.value, f.sentence
                        FROM intake.finding f
                        LEFT JOIN intake.delivery_file d ON d.delivery_id = f.delivery_id AND d.name = f.file
                        WHERE f.delivery_id = ?
                        ORDER BY f.file IS NOT NULL, d.position NULLS FIRST, f.file, f.row_number NULLS FIRST,
                          f.column_position NULLS FIRST, f.column_name NULLS FIRST, f.code, f.value NULLS FIRST, f.sentence
                        """)) {
                select.setFetchSize(FETCH_SIZE);
                select.setLong(1, deliveryId);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(finding(rows));
                    }
                }
            }
        });
    }

    /** All findings of a delivery, in the order of {@link #forEach}; for deliveries that are known to have few. */
    public List<Finding> list(long deliveryId) throws SQLException, IOException {
        List<Finding> findings = new ArrayList<>();
        forEach(deliveryId, findings::add);
        return findings;
    }

    /** How many findings of each severity a delivery has; severities without any are left out. */
    public Map<Severity, Long> count(long deliveryId) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        JdbcClient.create(database)
                .sql(
                        "SELECT severity, count(*) AS findings FROM intake.finding WHERE delivery_id = ? GROUP BY severity")
                .param(deliveryId)
                .query(row -> {
                    counts.put(Severity.ofCode(row.getString("severity")), row.getLong("findings"));
                });
        return counts;
    }

    /** Whether a finding of a kind was made in a delivery. */
    public boolean has(long deliveryId, FindingCode code) {
        return JdbcClient.create(database)
                .sql("SELECT EXISTS (SELECT FROM intake.finding WHERE delivery_id = ? AND code = ?)")
                .param(deliveryId)
                .param(code.code())
                .query(Boolean.class)
                .single();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        @Nullable Long rowNumber = row.getObject("row_number", Long.class);
        return new Finding(
                FindingCode.ofCode(row.getString("code")),
                Severity.ofCode(row.getString("severity")),
                row.getString("file"),
                rowNumber,
                row.getString("column_name"),
                row.getString("value"),
                row.getString("sentence"));
    }

    static void delete(Connection connection, long deliveryId, IntakeStep step) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM intake.finding WHERE delivery_id = ? AND step = ?")) {
            delete.setLong(1, deliveryId);
            delete.setString(2, step.code());
            delete.executeUpdate();
        }
    }

    static Writer writer(Connection connection, long deliveryId, IntakeStep step) throws SQLException {
        return new Writer(connection, deliveryId, step);
    }

    /** Adds findings within a transaction of the caller's. */
    static final class Writer {
        private final CopyTable table;
        private final long deliveryId;
        private final IntakeStep step;

        private Writer(Connection connection, long deliveryId, IntakeStep step) throws SQLException {
            this.table = new CopyTable(
                    connection,
                    "intake.finding",
                    List.of(
                            "delivery_id",
                            "step",
                            "code",
                            "severity",
                            "file",
                            "row_number",
                            "column_position",
                            "column_name",
                            "value",
                            "sentence"));
            this.deliveryId = deliveryId;
            this.step = step;
        }

        void add(Finding finding) throws SQLException, IOException {
            table.add(
                    deliveryId,
                    step.code(),
                    finding.code().code(),
                    finding.severity().code(),
                    finding.file(),
                    finding.row(),
                    columnPosition(finding.column()),
                    finding.column(),
                    finding.value(),
                    finding.sentence());
        }

        void flush() throws SQLException, IOException {
            table.flush();
        }

        private static @Nullable Integer columnPosition(@Nullable String column) {
            return column == null
                    ? null
                    : FileLayouts.ALL.stream()
                            .map(layout -> layout.positionOf(column))
                            .filter(position -> position >= 0)
                            .map(position -> position + 1)
                            .findFirst()
                            .orElse(null);
        }
    }
}
