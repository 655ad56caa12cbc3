package nl.beschutwerk.intake;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Adds rows to a table by COPY, a few thousand at a time: rows wait in a bounded buffer, so that several tables can be filled
 * on one connection, in one transaction.
 */
final class CopyTable {

    /** Characters; large enough that the way to the server does not count, small enough to forget. */
    private static final int BUFFER = 512 * 1024;

    private final CopyManager copy;
    private final String table;
    private final String sql;
    private final StringBuilder buffer = new StringBuilder();

    CopyTable(Connection connection, String table, List<String> columns) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.table = table;
        this.sql = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN";
    }

    /** Adds a row; values are numbers, texts or null, in the order of the columns. */
    void add(@Nullable Object... values) throws SQLException, IOException {
        for (int i = 0; i < values.length; i++) {
            append(values[i]);
            buffer.append(i == values.length - 1 ? '\n' : '\t');
        }
        if (buffer.length() > BUFFER) {
            flush();
        }
    }

    /** Sends what is waiting. */
    void flush() throws SQLException, IOException {
        if (!buffer.isEmpty()) {
            try {
                copy.copyIn(sql, new StringReader(buffer.toString()));
            } catch (SQLException e) {
                throw CopyFailure.of(table, e);
            }
            buffer.setLength(0);
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            buffer.append("\\N");
            return;
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(character);
            }
        }
    }
}
