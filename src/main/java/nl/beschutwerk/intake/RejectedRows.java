package nl.beschutwerk.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Row;
import org.jspecify.annotations.Nullable;

/** Where the rejected rows of a file go, whole, with what was found in them; and the warnings about others. */
final class RejectedRows {

    private final String file;
    private final CopyTable rows;
    private final FindingStore.Writer findings;

    RejectedRows(Connection connection, long deliveryId, String file) throws SQLException {
        this.file = file;
        this.rows = new CopyTable(
                connection, partition(deliveryId), List.of("file", "row_number", "key", "subject", "raw"));
        this.findings = FindingStore.writer(connection, deliveryId, IntakeStep.LOAD);
    }

    /** The rejected rows of a delivery, with the schema. */
    static String partition(long deliveryId) {
        return "intake.rejected_row_" + deliveryId;
    }

    /**
     * Rejects a row.
     *
     * @param key what rows of another file refer to; null where it is not known or nothing does
     * @param subject whose row it is: a person, or of a pay period the employment; null where it is not known
     */
    void add(Row row, @Nullable String key, @Nullable String subject, Finding fault) throws SQLException, IOException {
        rows.add(file, row.number(), key, subject, row.raw());
        findings.add(fault);
    }

    void warn(Finding warning) throws SQLException, IOException {
        findings.add(warning);
    }

    /** Adds what is found of the file as a whole. */
    void ofFile(Finding finding) throws SQLException, IOException {
        findings.add(finding);
    }

    void flush() throws SQLException, IOException {
        rows.flush();
        findings.flush();
    }
}
