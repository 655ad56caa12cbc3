package nl.beschutwerk.job.receiving;

import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.intake.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check of a delivery.
 *
 * @param name of the delivery
 * @param synthetic whether the delivery says that it is about invented people
 * @param refused whether a run would refuse it
 * @param delivered number of data rows in its files, as far as they could be read
 * @param rejected number of rows that a run would leave out; 0 if no row was validated
 * @param findings the first few findings
 * @param findingCount the number of all findings
 * @param folder the folder with the findings and the return files; null if nothing was found
 * @param workbooks the return files
 */
public record CheckOutcome(
        String name,
        boolean synthetic,
        boolean refused,
        long delivered,
        long rejected,
        List<Finding> findings,
        long findingCount,
        @Nullable Path folder,
        List<Path> workbooks) {

    public CheckOutcome {
        findings = List.copyOf(findings);
        workbooks = List.copyOf(workbooks);
    }
}
