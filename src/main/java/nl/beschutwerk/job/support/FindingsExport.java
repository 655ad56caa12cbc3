package nl.beschutwerk.job.support;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.beschutwerk.intake.finding.FindingsFile;
import nl.beschutwerk.intake.register.FindingStore;

/** Writes the findings on a delivery to a file, {@value #FILE_NAME}, for the deliverer and with the release. */
public final class FindingsExport {

    public static final String FILE_NAME = "bevindingen.json";

    private final FindingStore findingStore;
    private final Interruption interruption;

    /** Creates the export for the deliveries in one database. */
    public FindingsExport(FindingStore findingStore, Interruption interruption) {
        this.findingStore = findingStore;
        this.interruption = interruption;
    }

    /** Writes the findings one at a time, so that any number of them fits in memory. */
    public void write(long deliveryId, Path file) throws IOException, SQLException {
        try (FindingsFile findings = FindingsFile.create(file)) {
            findingStore.forEach(deliveryId, finding -> {
                interruption.check();
                findings.write(finding);
            });
        }
    }
}
