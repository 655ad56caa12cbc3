package nl.beschutwerk.intake.load;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator.CrossRowFault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds copied rows that are faulty in relation to other rows: duplicates, and rows that refer to a row that is not loaded.
 * SQL finds these rows and removes them, so their number does not matter for memory. A temporary table of the transaction
 * records each removed row and the reason.
 */
final class CrossRowChecks {

    private static final int FETCH_SIZE = 1000;

    /** The memory for one sort or hash of keys. A few hundred thousand keys fit in it; PostgreSQL uses the disk for more. */
    private static final String WORK_MEMORY = "SET LOCAL work_mem = '64MB'";

    private final JdbcClient jdbc;
    private final long deliveryId;

    /** Must be created in the transaction that loads the delivery, after all its rows have been copied. */
    CrossRowChecks(DataSource database, long deliveryId) {
        this.jdbc = JdbcClient.create(database);
        this.deliveryId = deliveryId;
        jdbc.sql(WORK_MEMORY).update();
        jdbc.sql("""
                        CREATE TEMPORARY TABLE set_aside (
                          file        text COLLATE "C" NOT NULL,
                          row_number  bigint NOT NULL,
                          reason      text NOT NULL,
                          first_row   bigint,
                          key         text COLLATE "C",
                          because_of_rejected boolean NOT NULL DEFAULT false
                        ) ON COMMIT DROP
                        """).update();
    }

    /**
     * Sets aside rows that share a key. If they agree in every value read, the first row is kept; otherwise all of them are
     * set aside.
     *
     * @param unique column whose values must be unique
     * @param referredTo column that other rows refer to
     */
    void duplicates(LoadedTable table, String file, String unique, String referredTo) {
        insert(table, Map.of("file", file), """
                WITH shared AS (
                  SELECT %2$s FROM %1$s GROUP BY %2$s HAVING count(*) > 1
                ), judged AS (
                  SELECT %2$s, min(row_number) AS first_row, count(DISTINCT (%3$s)) = 1 AS equal
                  FROM %1$s JOIN shared USING (%2$s) GROUP BY %2$s
                )
                INSERT INTO set_aside (file, row_number, reason, first_row, key)
                SELECT :file, row_number, CASE WHEN equal THEN 'REPEATED' ELSE 'CONTRADICTING' END,
                       CASE WHEN equal THEN first_row END, %4$s
                FROM %1$s JOIN judged USING (%2$s)
                WHERE NOT (equal AND row_number = first_row)
                """.formatted(
                        table.partition(deliveryId), unique, table.valueColumns(), referredTo));
    }

    /** Sets aside advices from a municipality that does not exist at the reference date, or that was split. */
    void municipalities(String file) {
        insert(LoadedTable.ADVICE, Map.of("file", file), """
                INSERT INTO set_aside (file, row_number, reason, key)
                SELECT :file, row_number, 'MUNICIPALITY', person_id FROM %1$s WHERE municipality_code IS NULL
                """.formatted(LoadedTable.ADVICE.partition(deliveryId)));
    }

    /**
     * Sets aside rows that refer to no loaded row.
     *
     * @param reference the referring column, with the same name in both tables
     * @param referredTo column that rows of a third file refer to
     * @param targetFile file of the rows referred to
     */
    void references(
            LoadedTable table,
            String file,
            String reference,
            String referredTo,
            LoadedTable target,
            String targetFile) {
        insert(table, Map.of("file", file, "targetFile", targetFile), """
                INSERT INTO set_aside (file, row_number, reason, key, because_of_rejected)
                SELECT :file, l.row_number, 'REFERENCE', l.%4$s, rejected.key IS NOT NULL
                FROM %1$s l
                LEFT JOIN (
                  SELECT key FROM %5$s WHERE file = :targetFile AND key IS NOT NULL
                  UNION
                  SELECT key FROM set_aside WHERE file = :targetFile
                ) rejected ON rejected.key = l.%3$s
                WHERE NOT EXISTS (SELECT FROM %2$s t WHERE t.%3$s = l.%3$s)
                """.formatted(
                        table.partition(deliveryId),
                        target.partition(deliveryId),
                        reference,
                        referredTo,
                        RejectedRows.partition(deliveryId)));
    }

    private void insert(LoadedTable table, Map<String, String> files, String sql) {
        int found = jdbc.sql(sql).params(files).update();
        if (found > 0) {
            takeOut(table, Objects.requireNonNull(files.get("file")));
        }
    }

    private void takeOut(LoadedTable table, String file) {
        jdbc.sql("""
                        DELETE FROM %s l USING set_aside s
                        WHERE s.file = :file AND s.row_number = l.row_number
                        """.formatted(table.partition(deliveryId))).param("file", file).update();
    }

    /** Deletes the warnings about rows that were set aside later. */
    void takeBackWarnings() {
        jdbc.sql("""
                        DELETE FROM intake.finding f USING set_aside s
                        WHERE f.delivery_id = :delivery AND f.step = 'load' AND f.severity = 'waarschuwing'
                          AND f.file = s.file AND f.row_number = s.row_number
                        """).param("delivery", deliveryId).update();
    }

    /** Returns the number of rows of a file that were set aside. */
    long count(String file) {
        return count("SELECT count(*) FROM set_aside WHERE file = :file", file);
    }

    /** Returns the number of rows of a file that were set aside only because the row they refer to was rejected. */
    long countBecauseOfRejected(String file) {
        return count("SELECT count(*) FROM set_aside WHERE file = :file AND because_of_rejected", file);
    }

    private long count(String sql, String file) {
        return jdbc.sql(sql).param("file", file).query(Long.class).single();
    }

    /** Returns the rows of a file that were set aside, in the order of the file. They are fetched in batches. */
    LaterRejections rows(String file) {
        return new LaterRejections(jdbc
                .sql("""
                        SELECT row_number, reason, first_row, because_of_rejected
                        FROM set_aside WHERE file = :file ORDER BY row_number
                        """)
                .param("file", file)
                .withFetchSize(FETCH_SIZE)
                .query((row, number) -> new CrossRowFault(
                        row.getLong("row_number"),
                        CrossRowFault.Reason.valueOf(row.getString("reason")),
                        row.getObject("first_row", Long.class),
                        row.getBoolean("because_of_rejected")))
                .stream());
    }

    /**
     * The rows of a file that were set aside, in the order of the file. A caller steps through them while it reads the rows
     * of the file.
     */
    static final class LaterRejections implements AutoCloseable {

        private final Stream<CrossRowFault> faults;
        private final Iterator<CrossRowFault> rest;
        private @Nullable CrossRowFault next;

        private LaterRejections(Stream<CrossRowFault> faults) {
            this.faults = faults;
            this.rest = faults.iterator();
            advance();
        }

        /**
         * Returns the fault of a row; null if the row was not set aside. Must be called for each row in the order of the
         * file.
         */
        @Nullable
        CrossRowFault of(long row) {
            CrossRowFault fault = next;
            if (fault == null || fault.row() != row) {
                return null;
            }
            advance();
            return fault;
        }

        private void advance() {
            next = rest.hasNext() ? rest.next() : null;
        }

        @Override
        public void close() {
            faults.close();
        }
    }
}
