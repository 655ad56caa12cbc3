package nl.beschutwerk.intake.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes the rows of a delivery, both the rows about persons and the rejected rows, by dropping its partitions, and removes
 * the values from its findings. The findings themselves remain, by file, row and column.
 */
public final class DeliveryPurge {

    /** The names of the tables with rows of deliveries, as listed by the database. */
    private static final String TABLES = "SELECT unnest(intake.partitioned_tables())";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public DeliveryPurge(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = SeparateTransaction.on(database);
    }

    /** A delivery whose rows have not been deleted. */
    public record Kept(long id, String name, Quarter quarter) {}

    /** Returns the deliveries of earlier quarters whose rows have not been deleted, oldest first. */
    public List<Kept> before(Quarter quarter) {
        // The input hash of a temporary delivery begins with zeros. The command that made it deletes it too.
        return jdbc.sql("""
                        SELECT delivery_id, name, quarter FROM intake.delivery
                        WHERE quarter < :quarter AND purged_at IS NULL AND NOT starts_with(input_hash, repeat('0', 24))
                        ORDER BY quarter, delivery_id
                        """)
                .param("quarter", quarter.toString())
                .query((row, number) -> new Kept(row.getLong(1), row.getString(2), Quarter.parse(row.getString(3))))
                .list();
    }

    /** Deletes the rows of a delivery. Returns the number of deleted rows by table, for the tables that had any. */
    public Map<String, Long> purge(Kept delivery) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, Long> dropped = count(delivery.id());
            jdbc.sql("SELECT intake.drop_partitions(:id)")
                    .param("id", delivery.id())
                    .query(row -> {});
            jdbc.sql("""
                            UPDATE intake.finding SET value = NULL,
                              sentence = CASE WHEN value <> '' THEN replace(sentence, value, '…') ELSE sentence END
                            WHERE delivery_id = :id
                            """).param("id", delivery.id()).update();
            jdbc.sql("UPDATE intake.delivery SET purged_at = clock_timestamp() WHERE delivery_id = :id")
                    .param("id", delivery.id())
                    .update();
            return dropped;
        }));
    }

    private Map<String, Long> count(long delivery) {
        Map<String, Long> dropped = new LinkedHashMap<>();
        for (String table : jdbc.sql(TABLES).query(String.class).list()) {
            long rows = jdbc.sql("SELECT count(*) FROM intake." + table + " WHERE delivery_id = :id")
                    .param("id", delivery)
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                dropped.put(table, rows);
            }
        }
        return dropped;
    }
}
