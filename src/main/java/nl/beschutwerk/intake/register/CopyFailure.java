package nl.beschutwerk.intake.register;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A COPY that failed, told without what was copied. The server quotes the row at which it stopped, in its message or beside
 * it; such an exception must not get into a log, so it is not the cause of this one either.
 */
final class CopyFailure {

    /** Of an error's five-character state, the class. */
    private static final int CLASS_LENGTH = 2;

    private CopyFailure() {}

    static SQLException of(String table, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return new SQLException(
                "Copying rows into " + table + " failed (state " + state + ")" + reason(failure, state), state);
    }

    /** What the server says of itself: out of resources, not in a state to do it, shut down, a disk that fails. Of data it is not repeated. */
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
