package nl.beschutwerk.intake.register;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.AutoSave;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds rows to a table with COPY, a buffer at a time, in the transaction of its caller. Because rows wait in a bounded
 * buffer, several tables can be filled in one transaction. The rows are sent in the binary format of COPY, which costs the
 * server less than parsing text.
 *
 * <p>If COPY fails, the exception does not contain the copied data. The server quotes the row at which it stopped, in its
 * message or in a detail of it. Such a quote must not get into a log, so the server's exception is not the cause of the one
 * thrown here either.
 */
public final class CopyTable {

    /** Size in bytes: large enough to make round trips to the server negligible, small enough not to matter in memory. */
    private static final int BUFFER = 512 * 1024;
    /** Extra bytes for the row that fills the buffer, so that the buffer does not have to grow; a longer row makes it grow. */
    private static final int LAST_ROW = 64 * 1024;
    /** The number of characters of the error class within the five-character SQL state. */
    private static final int CLASS_LENGTH = 2;

    private final JdbcTemplate jdbc;
    private final String table;
    private final String sql;
    private final List<CopyBytes.Type> types;
    private final CopyBytes buffer = new CopyBytes(BUFFER + LAST_ROW);

    /**
     * Creates a buffer for rows of a table.
     *
     * @param columns the columns that {@link #add} gives values for
     */
    public CopyTable(DataSource database, String table, List<String> columns) {
        this(new JdbcTemplate(database), table, columns, "FORMAT binary");
    }

    private CopyTable(JdbcTemplate jdbc, String table, List<String> columns, String options) {
        String names = String.join(", ", columns);
        this.jdbc = jdbc;
        this.table = table;
        this.sql = "COPY " + table + " (" + names + ") FROM STDIN (" + options + ")";
        this.types = Objects.requireNonNull(
                jdbc.execute((Connection connection) -> types(connection, "SELECT " + names + " FROM " + table)));
    }

    /**
     * Empties a table in the transaction that fills it. COPY can then freeze its rows, so that they need not be marked as
     * committed when they are first read; a server with minimal WAL does not write them to the log either.
     */
    public static CopyTable emptied(DataSource database, String table, List<String> columns) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute((Connection connection) -> {
            // The address of the operator's own server may ask for savepoints, and within a savepoint the server would
            // not freeze rows.
            connection.unwrap(PGConnection.class).setAutosave(AutoSave.NEVER);
            return true;
        });
        jdbc.execute("TRUNCATE " + table);
        return new CopyTable(jdbc, table, columns, "FORMAT binary, FREEZE");
    }

    private static List<CopyBytes.Type> types(Connection connection, String select) throws SQLException {
        List<CopyBytes.Type> types = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            ResultSetMetaData columns = statement.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.add(CopyBytes.Type.of(columns.getColumnTypeName(i)));
            }
        }
        return List.copyOf(types);
    }

    /** Adds a row; values are numbers, dates, texts or null, in the order of the columns. */
    public void add(@Nullable Object... values) {
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

    /** Sends the rows in the buffer. */
    public void flush() {
        if (!buffer.isEmpty()) {
            buffer.end();
            jdbc.execute((Connection connection) -> copy(connection.unwrap(PGConnection.class)));
            buffer.clear();
        }
    }

    private long copy(PGConnection connection) throws SQLException {
        try {
            return connection.getCopyAPI().copyIn(sql, buffer);
        } catch (SQLException e) {
            throw withoutRow(table, e);
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("Rows could not be sent to " + table, e);
        }
    }

    /** Returns the same failure with its SQL state, without the row that the server quotes and without a cause. */
    static SQLException withoutRow(String table, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return new SQLException(
                "Copying rows into " + table + " failed (state " + state + ")" + reason(failure, state), state);
    }

    /**
     * Returns the server's message if it is about the server itself: resources, object state, shutdown or a system error.
     * Messages about data are not repeated.
     */
    private static String reason(SQLException failure, String state) {
        ServerErrorMessage server = failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return server != null
                        && state.length() > CLASS_LENGTH
                        && switch (state.substring(0, CLASS_LENGTH)) {
                            case "53", "55", "57", "58" -> true;
                            default -> false;
                        }
                ? ": " + server.getMessage()
                : "";
    }
}
