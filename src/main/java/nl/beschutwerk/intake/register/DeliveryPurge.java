package nl.beschutwerk.intake.register;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;

/**
 * Drops the rows of a delivery, those about persons and the rejected ones, a partition each, and the values in its findings.
 * What was found stays, by file, row and column.
 */
public final class DeliveryPurge {

    /** Tables with rows of deliveries; the names are the database's own. */
    private static final String TABLES = "SELECT unnest(intake.partitioned_tables())";

    private final DataSource database;

    public DeliveryPurge(DataSource database) {
        this.database = database;
    }

    /** A delivery whose rows are there. */
    public record Kept(long id, String name, Quarter quarter) {}

    /** The deliveries of quarters before this one whose rows have not been dropped, oldest first. */
    public List<Kept> before(Quarter quarter) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        // The input hash of a trial begins with zeros; whoever tries forgets it too.
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT delivery_id, name, quarter FROM intake.delivery
                        WHERE quarter < ? AND purged_at IS NULL AND NOT starts_with(input_hash, repeat('0', 24))
                        ORDER BY quarter, delivery_id
                        """)) {
            select.setString(1, quarter.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.add(new Kept(row.getLong(1), row.getString(2), Quarter.parse(row.getString(3))));
                }
            }
        }
        return kept;
    }

    /** Drops the rows of a delivery, and says how many there were in each table that had any. */
    public Map<String, Long> purge(Kept delivery) throws SQLException, IOException {
        Map<String, Long> dropped = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            Transaction.run(connection, () -> {
                count(connection, delivery.id(), dropped);
                execute(connection, "SELECT intake.drop_partitions(?)", delivery.id());
                execute(connection, """
                        UPDATE intake.finding SET value = NULL,
                          sentence = CASE WHEN value <> '' THEN replace(sentence, value, '…') ELSE sentence END
                        WHERE delivery_id = ?
                        """, delivery.id());
                execute(
                        connection,
                        "UPDATE intake.delivery SET purged_at = clock_timestamp() WHERE delivery_id = ?",
                        delivery.id());
            });
        }
        return dropped;
    }

    private static void count(Connection connection, long delivery, Map<String, Long> dropped) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(TABLES);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        for (String table : tables) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT count(*) FROM intake." + table + " WHERE delivery_id = ?")) {
                select.setLong(1, delivery);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        dropped.put(table, row.getLong(1));
                    }
                }
            }
        }
    }

    private static void execute(Connection connection, String sql, long delivery) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, delivery);
            statement.execute();
        }
    }
}
