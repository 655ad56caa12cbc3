package nl.beschutwerk.intake.load;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.beschutwerk.intake.microdata.LaterFault;
import org.jspecify.annotations.Nullable;

/** The rows of a file that were set aside, in the order of the file: walked along with its rows. */
final class SetAsideRows implements AutoCloseable {

    private final PreparedStatement select;
    private final ResultSet rows;
    private boolean more;

    /** Takes over the statement, and closes it in the end. */
    SetAsideRows(PreparedStatement select) throws SQLException {
        this.select = select;
        this.rows = select.executeQuery();
        this.more = rows.next();
    }

    /** What there is of this row; null where it was not set aside. To be asked of each row in the order of the file. */
    @Nullable
    LaterFault of(long row) throws SQLException {
        if (!more || rows.getLong("row_number") != row) {
            return null;
        }
        LaterFault fault = new LaterFault(
                row,
                LaterFault.Reason.valueOf(rows.getString("reason")),
                rows.getObject("first_row", Long.class),
                rows.getBoolean("because_of_rejected"));
        more = rows.next();
        return fault;
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
