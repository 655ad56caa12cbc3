package nl.beschutwerk.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.headcount.HeadcountRow;
import nl.beschutwerk.intake.headcount.Verdict;

/** Where the judged rows of a file of headcounts go: loaded ones, rejected ones and what was found in either. */
final class HeadcountTables {

    private final long deliveryId;
    private final String file;
    private final CopyTable headcounts;
    private final CopyTable rejectedRows;
    private final FindingStore.Writer findings;

    HeadcountTables(Connection connection, long deliveryId, String file) throws SQLException {
        this.deliveryId = deliveryId;
        this.file = file;
        this.headcounts = new CopyTable(
                connection,
                "intake.headcount",
                List.of(
                        "delivery_id",
                        "file",
                        "row_number",
                        "area_level",
                        "delivered_area_code",
                        "area_code",
                        "hours_class",
                        "valid_indications",
                        "working_persons",
                        "average_hours"));
        this.rejectedRows =
                new CopyTable(connection, "intake.rejected_row", List.of("delivery_id", "file", "row_number", "raw"));
        this.findings = FindingStore.writer(connection, deliveryId, IntakeStep.LOAD);
    }

    void add(Row row, Verdict verdict) throws SQLException, IOException {
        if (verdict instanceof Verdict.Loaded loaded) {
            addLoaded(loaded);
        } else if (verdict instanceof Verdict.Rejected rejected) {
            rejectedRows.add(deliveryId, file, row.number(), row.raw());
            findings.add(rejected.fault());
        }
    }

    private void addLoaded(Verdict.Loaded loaded) throws SQLException, IOException {
        HeadcountRow row = loaded.row();
        headcounts.add(
                deliveryId,
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
            findings.add(warning);
        }
    }

    void add(Finding finding) throws SQLException, IOException {
        findings.add(finding);
    }

    void flush() throws SQLException, IOException {
        headcounts.flush();
        rejectedRows.flush();
        findings.flush();
    }
}
