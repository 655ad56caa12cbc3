package nl.beschutwerk.job.receiving;

import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.intake.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a delivery.
 *
 * @param name of the delivery
 * @param synthetic whether it says to be about invented people
 * @param refused whether a run would refuse it
 * @param delivered data rows in its files, as far as they could be read
 * @param rejected rows that a run would leave out; 0 when it did not come to judging rows
 * @param findings the first few
 * @param findingCount how many there are in all
 * @param folder with the findings and the return files; null when nothing was found
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
