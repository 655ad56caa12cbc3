package nl.beschutwerk.intake.load;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator.LaterFault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copied rows that turn out to be faulty among all others: duplicates, and rows that refer to what is not loaded. They are
 * found and taken out in SQL, whatever their number; a temporary table of the transaction remembers which they were and why.
 */
final class CrossRowChecks {

    private static final int FETCH_SIZE = 1000;

    /** The memory of a sort or hash of keys; some hundred thousand keys fit in it, more go by way of the disk. */
    private static final String WORK_MEMORY = "SET LOCAL work_mem = '64MB'";

    private final JdbcClient jdbc;
    private final long deliveryId;

    /** Within the transaction that loads the delivery, when all its rows have been copied. */
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
     * Rows that share a key: like each other in every value read, all but the first; else all of them.
     *
     * @param unique column that holds a value once
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

    /** Advices from a municipality that does not exist at the reference date, or is split. */
    void municipalities(String file) {
        insert(LoadedTable.ADVICE, Map.of("file", file), """
                INSERT INTO set_aside (file, row_number, reason, key)
                SELECT :file, row_number, 'MUNICIPALITY', person_id FROM %1$s WHERE municipality_code IS NULL
                """.formatted(LoadedTable.ADVICE.partition(deliveryId)));
    }

    /**
     * Rows that refer to no loaded row.
     *
     * @param reference column, of the same name in both tables
     * @param referredTo column that rows of yet another file refer to
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

    /** Takes back the warnings about rows that are not loaded after all. */
    void takeBackWarnings() {
        jdbc.sql("""
                        DELETE FROM intake.finding f USING set_aside s
                        WHERE f.delivery_id = :delivery AND f.step = 'load' AND f.severity = 'waarschuwing'
                          AND f.file = s.file AND f.row_number = s.row_number
                        """).param("delivery", deliveryId).update();
    }

    /** How many rows of a file were set aside. */
    long count(String file) {
        return count("SELECT count(*) FROM set_aside WHERE file = :file", file);
    }

    /** How many of them only because the row they refer to was rejected. */
    long countBecauseOfRejected(String file) {
        return count("SELECT count(*) FROM set_aside WHERE file = :file AND because_of_rejected", file);
    }

    private long count(String sql, String file) {
        return jdbc.sql(sql).param("file", file).query(Long.class).single();
    }

    /** The rows of a file that were set aside, in the order of the file, a few at a time. */
    RowsSetAside rows(String file) {
        return new RowsSetAside(jdbc
                .sql("""
                        SELECT row_number, reason, first_row, because_of_rejected
                        FROM set_aside WHERE file = :file ORDER BY row_number
                        """)
                .param("file", file)
                .withFetchSize(FETCH_SIZE)
                .query((row, number) -> new LaterFault(
                        row.getLong("row_number"),
                        LaterFault.Reason.valueOf(row.getString("reason")),
                        row.getObject("first_row", Long.class),
                        row.getBoolean("because_of_rejected")))
                .stream());
    }

    /** The rows of a file that were set aside, in the order of the file: walked along with its rows. */
    static final class RowsSetAside implements AutoCloseable {

        private final Stream<LaterFault> faults;
        private final Iterator<LaterFault> rest;
        private @Nullable LaterFault next;

        private RowsSetAside(Stream<LaterFault> faults) {
            this.faults = faults;
            this.rest = faults.iterator();
            advance();
        }

        /** What there is of this row; null if it was not set aside. To be asked of each row in the order of the file. */
        @Nullable
        LaterFault of(long row) {
            LaterFault fault = next;
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
