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
 * The measure to compare loading with: the values of the same rows, already in COPY's own form, copied over one connection into
 * tables of the same types without keys, constraints, indexes or partitions. Nothing is checked. It is not a lower bound: it
 * sends text, and the server also writes every row to its write-ahead log; the product sends binary rows, frozen and outside
 * that log, over up to three connections.
 */
final class BareCopy {

    private static final List<String> TABLES = List.of("advice", "employment", "pay_period");
    private static final int BUFFER = 64 * 1024;

    /** All columns with values; the others identify the row and its delivery. */
    private static final String VALUE_COLUMNS = """
            SELECT string_agg(column_name, ', ' ORDER BY ordinal_position)
            FROM information_schema.columns
            WHERE table_schema = 'intake' AND table_name = ?
              AND column_name NOT IN ('delivery_id', 'file', 'row_number')
            """;

    private final Path folder;

    /**
     * @param folder in which the rows are kept in COPY's form
     */
    BareCopy(Path folder) {
        this.folder = folder;
    }

    /** Writes the rows of the only delivery in the server's database. */
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

    /** Copies the kept rows into new tables, and returns the milliseconds that this took. */
    long run(Server server) throws SQLException, IOException {
        server.execute("DROP SCHEMA IF EXISTS bare CASCADE");
        server.execute("CREATE SCHEMA bare");
        try (Connection connection = server.connect()) {
            for (String table : TABLES) {
                server.execute("CREATE TABLE bare." + table + " AS SELECT " + valueColumns(connection, table)
                        + " FROM intake." + table + " WITH NO DATA");
            }
            // The product finds the server in this state right after its start: no changes wait to be written.
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
