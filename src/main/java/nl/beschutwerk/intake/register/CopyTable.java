package nl.beschutwerk.intake.register;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.jdbc.AutoSave;

/**
 * Adds rows to a table by COPY, a few thousand at a time: rows wait in a bounded buffer, so that several tables can be filled
 * on one connection, in one transaction. They go in COPY's binary form, which costs the server less than reading text.
 */
public final class CopyTable {

    /** Bytes; large enough that the way to the server does not count, small enough to forget. */
    private static final int BUFFER = 512 * 1024;
    /** Bytes for the row that makes the buffer full, so that it need not grow; a longer row makes it grow. */
    private static final int LAST_ROW = 64 * 1024;

    private final CopyManager copy;
    private final String table;
    private final String sql;
    private final List<CopyType> types;
    private final CopyBytes buffer = new CopyBytes(BUFFER + LAST_ROW);

    public CopyTable(Connection connection, String table, List<String> columns) throws SQLException {
        this(connection, table, columns, "FORMAT binary");
    }

    private CopyTable(Connection connection, String table, List<String> columns, String options) throws SQLException {
        String names = String.join(", ", columns);
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.table = table;
        this.sql = "COPY " + table + " (" + names + ") FROM STDIN (" + options + ")";
        this.types = types(connection, table, names);
    }

    /**
     * Empties a table first, in the transaction that fills it: its rows then need not be marked as committed when they are
     * first read, nor, on a server that keeps no more in its log than it needs itself, be written to that log too.
     */
    public static CopyTable emptied(Connection connection, String table, List<String> columns) throws SQLException {
        // Behind a savepoint, which the address of an own server may ask for, the server would not freeze rows.
        connection.unwrap(PGConnection.class).setAutosave(AutoSave.NEVER);
        try (Statement truncate = connection.createStatement()) {
            truncate.execute("TRUNCATE " + table);
        }
        return new CopyTable(connection, table, columns, "FORMAT binary, FREEZE");
    }

    private static List<CopyType> types(Connection connection, String table, String names) throws SQLException {
        List<CopyType> types = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT " + names + " FROM " + table)) {
            ResultSetMetaData columns = select.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.add(CopyType.of(columns.getColumnTypeName(i)));
            }
        }
        return List.copyOf(types);
    }

    /** Adds a row; values are numbers, dates, texts or null, in the order of the columns. */
    public void add(@Nullable Object... values) throws SQLException, IOException {
        if (buffer.isEmpty()) {
            buffer.begin();
        }
        buffer.putShort(values.length);
        for (int i = 0; i < values.length; i++) {
            buffer.putValue(types.get(i), values[i]);
        }
        if (buffer.getLength() > BUFFER) {
            flush();
        }
    }

    /** Sends what is waiting. */
    public void flush() throws SQLException, IOException {
        if (!buffer.isEmpty()) {
            buffer.end();
            try {
                copy.copyIn(sql, buffer);
            } catch (SQLException e) {
                throw CopyFailure.of(table, e);
            }
            buffer.clear();
        }
    }
}
