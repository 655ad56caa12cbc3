package nl.beschutwerk.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What loading is measured against: the values of the same rows, ready in COPY's own form, over one connection into tables of
 * the same types without keys, constraints, indexes or partitions. Nothing is checked. No lower bound: it sends text, and the
 * server writes every row to its log too; the product sends binary rows, frozen and outside that log, over up to three
 * connections.
 */
final class BareCopy {

    private static final List<String> TABLES = List.of("advice", "employment", "pay_period");
    private static final int BUFFER = 64 * 1024;

    /** All columns that hold values; the others say which row of which delivery it is. */
    private static final String VALUE_COLUMNS = """
            SELECT string_agg(column_name, ', ' ORDER BY ordinal_position)
            FROM information_schema.columns
            WHERE table_schema = 'intake' AND table_name = ?
              AND column_name NOT IN ('delivery_id', 'file', 'row_number')
            """;

    private final Path folder;

    /** @param folder where the rows are kept in COPY's form */
    BareCopy(Path folder) {
        this.folder = folder;
    }

    /** Writes the rows of the one delivery that is loaded there. */
    void keepRows(Server server) throws SQLException, IOException {
        try (Connection connection = server.connect()) {
            for (String table : TABLES) {
                String columns = valueColumns(connection, table);
                try (OutputStream out = Files.newOutputStream(rows(table))) {
                    copyApi(connection)
                            .copyOut("COPY (SELECT " + columns + " FROM intake." + table + ") TO STDOUT", out);
                }
            }
        }
    }

    boolean hasRows() {
        return TABLES.stream().allMatch(table -> Files.exists(rows(table)));
    }

    /** Copies the kept rows into new tables, and gives the milliseconds that took. */
    long run(Server server) throws SQLException, IOException {
        server.execute("DROP SCHEMA IF EXISTS bare CASCADE");
        server.execute("CREATE SCHEMA bare");
        try (Connection connection = server.connect()) {
            for (String table : TABLES) {
                server.execute("CREATE TABLE bare." + table + " AS SELECT " + valueColumns(connection, table)
                        + " FROM intake." + table + " WITH NO DATA");
            }
            // As the product finds the server right after its start: nothing waits to be written.
            server.execute("CHECKPOINT");
            CopyManager copy = copyApi(connection);
            long begin = System.nanoTime();
            for (String table : TABLES) {
                try (InputStream in = Files.newInputStream(rows(table))) {
                    copy.copyIn("COPY bare." + table + " FROM STDIN", in, BUFFER);
                }
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        }
    }

    private Path rows(String table) {
        return folder.resolve(table + ".copy");
    }

    private static CopyManager copyApi(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String valueColumns(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(VALUE_COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next() || result.getString(1) == null) {
                    throw new IllegalStateException("There is no table intake." + table);
                }
                return result.getString(1);
            }
        }
    }
}
