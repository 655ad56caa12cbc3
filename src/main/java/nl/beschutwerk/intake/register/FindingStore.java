package nl.beschutwerk.intake.register;

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
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The findings of deliveries, in the database. */
public final class FindingStore {

    private static final int FETCH_SIZE = 1000;

    private final DataSource database;
    private final JdbcClient jdbc;
    /**
     * Joins the transaction of the caller, so that findings are committed together with the data they are about; begins its
     * own if the caller has none.
     */
    private final TransactionTemplate transaction;

    public FindingStore(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Replaces the findings that the step made before. */
    public void replace(long deliveryId, IntakeStep step, Collection<Finding> findings) {
        transaction.executeWithoutResult(status -> {
            delete(deliveryId, step);
            Writer writer = writer(deliveryId, step);
            findings.forEach(writer::add);
            writer.flush();
        });
    }

    /**
     * Passes all findings of a delivery to {@code consumer}, one by one. Their order depends on the delivery only: first the
     * findings on the whole delivery, then by file in the order of the manifest, row, column in the order of the contract,
     * and code.
     */
    public void forEach(long deliveryId, Consumer<Finding> consumer) {
        // In a transaction, because without one the server would send all findings at once.
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        SELECT f.code, f.severity, f.file, f.row_number, f.column_name, f.value, f.sentence
                        FROM intake.finding f
                        LEFT JOIN intake.delivery_file d ON d.delivery_id = f.delivery_id AND d.name = f.file
                        WHERE f.delivery_id = :delivery
                        ORDER BY f.file IS NOT NULL, d.position NULLS FIRST, f.file, f.row_number NULLS FIRST,
                          f.column_position NULLS FIRST, f.column_name NULLS FIRST, f.code, f.value NULLS FIRST, f.sentence
                        """)
                .param("delivery", deliveryId)
                .withFetchSize(FETCH_SIZE)
                .query(row -> {
                    consumer.accept(finding(row));
                }));
    }

    /** Returns all findings of a delivery, in the order of {@link #forEach}. Only for deliveries that are known to have few. */
    public List<Finding> list(long deliveryId) {
        List<Finding> findings = new ArrayList<>();
        forEach(deliveryId, findings::add);
        return findings;
    }

    /** Returns the number of findings of a delivery by severity; severities without findings are left out. */
    public Map<Severity, Long> count(long deliveryId) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        jdbc.sql("SELECT severity, count(*) FROM intake.finding WHERE delivery_id = :delivery GROUP BY severity")
                .param("delivery", deliveryId)
                .query(row -> {
                    counts.put(Severity.ofCode(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Returns whether a delivery has a finding with this code. */
    public boolean has(long deliveryId, FindingCode code) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM intake.finding WHERE delivery_id = :delivery AND code = :code)")
                .param("delivery", deliveryId)
                .param("code", code.code())
                .query(Boolean.class)
                .single();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        @Nullable Long rowNumber = row.getObject("row_number", Long.class);
        Severity severity = Severity.ofCode(row.getString("severity"));
        return new Finding(
                new FindingCode(row.getString("code"), severity),
                severity,
                row.getString("file"),
                rowNumber,
                row.getString("column_name"),
                row.getString("value"),
                row.getString("sentence"));
    }

    /** Deletes the findings of a step, in the transaction of the caller. */
    public void delete(long deliveryId, IntakeStep step) {
        jdbc.sql("DELETE FROM intake.finding WHERE delivery_id = :delivery AND step = :step")
                .param("delivery", deliveryId)
                .param("step", step.code())
                .update();
    }

    /** Returns a writer for the findings of a step, in the transaction of the caller. */
    public Writer writer(long deliveryId, IntakeStep step) {
        return new Writer(database, deliveryId, step);
    }

    /** Adds findings in the transaction of the caller. */
    public static final class Writer {
        private final CopyTable table;
        private final long deliveryId;
        private final IntakeStep step;

        private Writer(DataSource database, long deliveryId, IntakeStep step) {
            this.table = new CopyTable(
                    database,
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

        public void add(Finding finding) {
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

        public void flush() {
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
