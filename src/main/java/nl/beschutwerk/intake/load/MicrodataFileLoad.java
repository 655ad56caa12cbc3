package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.microdata.MicrodataRowResult;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator;
import nl.beschutwerk.intake.register.CopyTable;
import nl.beschutwerk.intake.register.RegisteredDelivery.RegisteredFile;
import nl.beschutwerk.intake.register.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Copies the rows of one file of microdata that have no fault of their own into the delivery's partition, and rejects the
 * others, on a connection and in a transaction of its own: files are loaded side by side.
 */
final class MicrodataFileLoad {

    private final DataSource database;
    private final long deliveryId;
    private final RegisteredFile file;
    private final MicrodataRowValidator<?> judge;

    MicrodataFileLoad(DataSource database, long deliveryId, RegisteredFile file, MicrodataRowValidator<?> judge) {
        this.database = database;
        this.deliveryId = deliveryId;
        this.file = file;
        this.judge = judge;
    }

    /** @param stop looked at before each row: what is copied beside others that failed is thrown away */
    void run(ReceivedFiles files, SideBySide.Stop stop) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            Transaction.run(connection, () -> {
                LoadedTable table = LoadedTable.ofContent(file.content());
                CopyTable loaded = CopyTable.emptied(connection, table.partition(deliveryId), table.columns());
                RejectedRows rejected = new RejectedRows(connection, deliveryId, file.name(), file.content());
                files.eachRow(file, (header, row) -> {
                    stop.check();
                    add(header, row, loaded, rejected);
                });
                loaded.flush();
                rejected.flush();
                finish(connection, table);
            });
        }
    }

    /** Here, for what indexes and counts one file does so beside those of the others. */
    private void finish(Connection connection, LoadedTable table) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("SELECT intake.finish_partition(?, ?)")) {
            call.setLong(1, deliveryId);
            call.setString(2, table.parent());
            call.execute();
        }
    }

    private void add(Header header, Row row, CopyTable loaded, RejectedRows rejected) throws SQLException, IOException {
        MicrodataRowResult verdict = judge.judge(header, row);
        if (verdict instanceof MicrodataRowResult.Passed passed) {
            loaded.add(values(row, passed.values()));
            for (Finding warning : passed.warnings()) {
                rejected.warn(warning);
            }
        } else if (verdict instanceof MicrodataRowResult.Rejected fault) {
            rejected.add(header, row, judge.referredTo(header, row), judge.subject(header, row), fault.fault());
        }
    }

    private static @Nullable Object[] values(Row row, @Nullable Object[] read) {
        @Nullable Object[] values = new @Nullable Object[read.length + 1];
        values[0] = row.number();
        System.arraycopy(read, 0, values, 1, read.length);
        return values;
    }
}
