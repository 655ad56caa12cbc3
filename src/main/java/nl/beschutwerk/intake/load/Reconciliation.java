package nl.beschutwerk.intake.load;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.RegisteredDelivery.RegisteredFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts a loaded delivery again in SQL, to verify that it is complete. In every file, delivered rows must equal loaded plus
 * rejected rows, and the number of faults must equal the number of rejected rows. Ids must be unique, every municipality must
 * be in force, and every reference must lead to a loaded row. Delivered data cannot cause a difference: it is a failure of
 * the system.
 */
public final class Reconciliation {

    private static final String COUNTS = """
            SELECT f.delivered_rows,
              (SELECT count(*) FROM %s) AS loaded,
              (SELECT count(*) FROM %s r WHERE r.file = f.name) AS rejected,
              (SELECT count(*) FROM intake.finding n WHERE n.delivery_id = f.delivery_id AND n.file = f.name
                 AND n.step = 'load' AND n.severity = 'fout') AS faults
            FROM intake.delivery_file f
            WHERE f.delivery_id = :delivery AND f.position = :position
            """;

    /** Conditions that must not occur, with the query that counts them. */
    private enum Broken {
        ADVICE_TWICE("an advies_id again", "SELECT count(*) - count(DISTINCT advice_id) FROM %1$s"),
        EMPLOYMENT_TWICE("an ikv_id again", "SELECT count(*) - count(DISTINCT employment_id) FROM %2$s"),
        NO_MUNICIPALITY("no municipality in force", "SELECT count(*) FROM %1$s WHERE municipality_code IS NULL"),
        NO_ADVICE(
                "a person without advice",
                "SELECT count(*) FROM %2$s l WHERE NOT EXISTS (SELECT FROM %1$s a WHERE a.person_id = l.person_id)"),
        NO_EMPLOYMENT(
                "an ikv_id without employment",
                "SELECT count(*) FROM %3$s l"
                        + " WHERE NOT EXISTS (SELECT FROM %2$s e WHERE e.employment_id = l.employment_id)");

        private final String words;
        private final String sql;

        Broken(String words, String sql) {
            this.words = words;
            this.sql = sql;
        }

        String sql(long deliveryId) {
            return sql.formatted(
                    LoadedTable.ADVICE.partition(deliveryId),
                    LoadedTable.EMPLOYMENT.partition(deliveryId),
                    LoadedTable.PAY_PERIOD.partition(deliveryId));
        }
    }

    private final DeliveryRegister register;
    private final JdbcClient jdbc;

    public Reconciliation(DataSource database) {
        this.register = new DeliveryRegister(database);
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * Checks a loaded delivery, and returns the number of delivered rows.
     *
     * @throws NotReconciledException if the counts do not add up; its message names the files and the numbers
     */
    public long check(long deliveryId) {
        List<String> differences = new ArrayList<>();
        long rows = 0;
        for (RegisteredFile file : register.find(deliveryId).files()) {
            rows += count(deliveryId, file, differences);
        }
        for (Broken broken : Broken.values()) {
            long found = jdbc.sql(broken.sql(deliveryId)).query(Long.class).single();
            if (found > 0) {
                differences.add(found + " loaded rows have " + broken.words);
            }
        }
        if (!differences.isEmpty()) {
            throw new NotReconciledException(deliveryId, differences);
        }
        return rows;
    }

    private long count(long deliveryId, RegisteredFile file, List<String> differences) {
        String sql = COUNTS.formatted(
                LoadedTable.ofContent(file.content()).partition(deliveryId), RejectedRows.partition(deliveryId));
        return jdbc.sql(sql)
                .param("delivery", deliveryId)
                .param("position", file.position())
                .query((row, number) -> {
                    long delivered = row.getLong("delivered_rows");
                    long loaded = row.getLong("loaded");
                    long rejected = row.getLong("rejected");
                    long faults = row.getLong("faults");
                    if (delivered != loaded + rejected) {
                        differences.add(file.name() + " has " + delivered + " rows, but " + loaded + " loaded and "
                                + rejected + " rejected ones");
                    }
                    if (rejected != faults) {
                        differences.add(file.name() + " has " + rejected + " rejected rows, but " + faults
                                + " faults are told");
                    }
                    return delivered;
                })
                .single();
    }
}
