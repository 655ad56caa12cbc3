package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.headcount.HeadcountRow;
import nl.beschutwerk.intake.headcount.RowResult;
import nl.beschutwerk.intake.register.CopyTable;

/** Where the judged rows of a file of headcounts go: loaded ones, rejected ones and what was found in either. */
final class HeadcountTables {

    private final String file;
    private final CopyTable headcounts;
    private final RejectedRows rejected;

    HeadcountTables(Connection connection, long deliveryId, String file, String content) throws SQLException {
        this.file = file;
        this.headcounts =
                new CopyTable(connection, LoadedTable.HEADCOUNT.partition(deliveryId), LoadedTable.HEADCOUNT.columns());
        this.rejected = new RejectedRows(connection, deliveryId, file, content);
    }

    void add(Header header, Row row, RowResult verdict) throws SQLException, IOException {
        if (verdict instanceof RowResult.Loaded loaded) {
            addLoaded(loaded);
        } else if (verdict instanceof RowResult.Rejected fault) {
            rejected.add(header, row, null, null, fault.fault());
        }
    }

    private void addLoaded(RowResult.Loaded loaded) throws SQLException, IOException {
        HeadcountRow row = loaded.row();
        headcounts.add(
                file,
                row.number(),
                row.level().code(),
                row.areaCode(),
                loaded.countedIn(),
                row.hoursClass(),
                row.validIndications(),
                row.workingPersons(),
                row.averageHours());
        for (Finding warning : loaded.warnings()) {
            rejected.warn(warning);
        }
    }

    /** Adds what is found of the file as a whole. */
    void add(Finding finding) throws SQLException, IOException {
        rejected.ofFile(finding);
    }

    void flush() throws SQLException, IOException {
        headcounts.flush();
        rejected.flush();
    }
}
