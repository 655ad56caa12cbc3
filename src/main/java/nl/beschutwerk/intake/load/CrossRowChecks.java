package nl.beschutwerk.intake.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Copied rows that turn out to be faulty among all others: duplicates, and rows that refer to what is not loaded. They are
 * found and taken out in SQL, whatever their number; a temporary table of the transaction remembers which they were and why.
 */
final class CrossRowChecks {

    private static final int FETCH_SIZE = 1000;

    /** The memory of a sort or hash of keys; some hundred thousand keys fit in it, more go by way of the disk. */
    private static final String WORK_MEMORY = "SET LOCAL work_mem = '64MB'";

    private final Connection connection;
    private final long deliveryId;

    CrossRowChecks(Connection connection, long deliveryId) throws SQLException {
        this.connection = connection;
        this.deliveryId = deliveryId;
        try (Statement statement = connection.createStatement()) {
            statement.execute(WORK_MEMORY);
            statement.execute("""
                    CREATE TEMPORARY TABLE set_aside (
                      file        text COLLATE "C" NOT NULL,
                      row_number  bigint NOT NULL,
                      reason      text NOT NULL,
                      first_row   bigint,
                      key         text COLLATE "C",
                      because_of_rejected boolean NOT NULL DEFAULT false
                    ) ON COMMIT DROP
                    """);
        }
    }

    /**
     * Rows that share a key: like each other in every value read, all but the first; else all of them.
     *
     * @param unique column that holds a value once
     * @param referredTo column that other rows refer to
     */
    void duplicates(LoadedTable table, String file, String unique, String referredTo) throws SQLException {
        insert(table, file, """
                WITH shared AS (
                  SELECT %2$s FROM %1$s GROUP BY %2$s HAVING count(*) > 1
                ), judged AS (
                  SELECT %2$s, min(row_number) AS first_row, count(DISTINCT (%3$s)) = 1 AS equal
                  FROM %1$s JOIN shared USING (%2$s) GROUP BY %2$s
                )
                INSERT INTO set_aside (file, row_number, reason, first_row, key)
                SELECT '%5$s', row_number, CASE WHEN equal THEN 'REPEATED' ELSE 'CONTRADICTING' END,
                       CASE WHEN equal THEN first_row END, %4$s
                FROM %1$s JOIN judged USING (%2$s)
                WHERE NOT (equal AND row_number = first_row)
                """.formatted(
                        table.partition(deliveryId), unique, table.valueColumns(), referredTo, quoted(file)));
    }

    /** Advices from a municipality that does not exist at the reference date, or is split. */
    void municipalities(String file) throws SQLException {
        insert(LoadedTable.ADVICE, file, """
                INSERT INTO set_aside (file, row_number, reason, key)
                SELECT '%2$s', row_number, 'MUNICIPALITY', person_id FROM %1$s WHERE municipality_code IS NULL
                """.formatted(LoadedTable.ADVICE.partition(deliveryId), quoted(file)));
    }

    /**
     * Rows that refer to no loaded row.
     *
     * @param reference column, of the same name in both tables
     * @param referredTo column that rows of yet another file refer to
     * @param targetFile file of the rows referred to
     */
    void references(
            LoadedTable table, String file, String reference, String referredTo, LoadedTable target, String targetFile)
            throws SQLException {
        insert(table, file, """
                INSERT INTO set_aside (file, row_number, reason, key, because_of_rejected)
                SELECT '%7$s', l.row_number, 'REFERENCE', l.%4$s, rejected.key IS NOT NULL
                FROM %1$s l
                LEFT JOIN (
                  SELECT key FROM %6$s WHERE file = '%5$s' AND key IS NOT NULL
                  UNION
                  SELECT key FROM set_aside WHERE file = '%5$s'
                ) rejected ON rejected.key = l.%3$s
                WHERE NOT EXISTS (SELECT FROM %2$s t WHERE t.%3$s = l.%3$s)
                """.formatted(
                        table.partition(deliveryId),
                        target.partition(deliveryId),
                        reference,
                        referredTo,
                        quoted(targetFile),
                        RejectedRows.partition(deliveryId),
                        quoted(file)));
    }

    private static String quoted(String file) {
        return file.replace("'", "''");
    }

    private void insert(LoadedTable table, String file, String sql) throws SQLException {
        int found;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            found = insert.executeUpdate();
        }
        if (found > 0) {
            takeOut(table, file);
        }
    }

    private void takeOut(LoadedTable table, String file) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                DELETE FROM %s l USING set_aside s
                WHERE s.file = ? AND s.row_number = l.row_number
                """.formatted(table.partition(deliveryId)))) {
            delete.setString(1, file);
            delete.executeUpdate();
        }
    }

    /** Takes back the warnings about rows that are not loaded after all. */
    void takeBackWarnings() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                DELETE FROM intake.finding f USING set_aside s
                WHERE f.delivery_id = ? AND f.step = 'load' AND f.severity = 'waarschuwing'
                  AND f.file = s.file AND f.row_number = s.row_number
                """)) {
            delete.setLong(1, deliveryId);
            delete.executeUpdate();
        }
    }

    /** How many rows of a file were set aside. */
    long count(String file) throws SQLException {
        return count("SELECT count(*) FROM set_aside WHERE file = ?", file);
    }

    /** How many of them only because the row they refer to was rejected. */
    long countBecauseOfRejected(String file) throws SQLException {
        return count("SELECT count(*) FROM set_aside WHERE file = ? AND because_of_rejected", file);
    }

    private long count(String sql, String file) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, file);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The rows of a file that were set aside, in the order of the file, a few at a time. */
    SetAsideRows rows(String file) throws SQLException {
        PreparedStatement select = connection.prepareStatement("""
                SELECT row_number, reason, first_row, because_of_rejected
                FROM set_aside WHERE file = ? ORDER BY row_number
                """);
        select.setFetchSize(FETCH_SIZE);
        select.setString(1, file);
        return new SetAsideRows(select);
    }
}
