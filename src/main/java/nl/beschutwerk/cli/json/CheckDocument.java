package nl.beschutwerk.cli.json;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.job.receiving.CheckOutcome;
import nl.beschutwerk.job.support.ProjectPaths;

/**
 * What {@code check --json} answers. It has the findings that the words on the console have: the first few, and never a value.
 *
 * @param findingCount how many findings there are in all
 * @param returnFolder where all findings and the return files are, for the deliverer; empty if nothing was found
 */
public record CheckDocument(
        String schema,
        Instant madeAt,
        String delivery,
        boolean synthetic,
        String verdict,
        long rowsDelivered,
        long rowsRejected,
        long findingCount,
        List<Finding> firstFindings,
        Optional<String> returnFolder,
        List<String> returnFiles) {

    /** The document of a check. */
    public static CheckDocument of(CheckOutcome outcome, Instant madeAt) {
        return new CheckDocument(
                "beschutwerk/check/1",
                madeAt,
                outcome.name(),
                outcome.synthetic(),
                outcome.refused() ? "refused" : "accepted",
                outcome.delivered(),
                outcome.rejected(),
                outcome.findingCount(),
                outcome.findings().stream().map(Finding::of).toList(),
                Optional.ofNullable(outcome.folder()).map(ProjectPaths::shown),
                outcome.workbooks().stream()
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .toList());
    }

    /** A violation of the contract: what is wrong, and where. */
    public record Finding(
            String code,
            String severity,
            Optional<String> file,
            Optional<Long> row,
            Optional<String> column,
            String sentence) {

        static Finding of(nl.beschutwerk.intake.finding.Finding finding) {
            return new Finding(
                    finding.code().code(),
                    finding.severity().code(),
                    Optional.ofNullable(finding.file()),
                    Optional.ofNullable(finding.row()),
                    Optional.ofNullable(finding.column()),
                    finding.sentence());
        }
    }
}
