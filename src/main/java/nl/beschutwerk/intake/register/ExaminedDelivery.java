package nl.beschutwerk.intake.register;

import java.util.List;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.finding.Finding;

/**
 * A delivery of which everything has been looked over that can refuse it before loading.
 *
 * @param inputHash over the manifest and the names and checksums of the files
 */
public record ExaminedDelivery(
        OpenedDelivery opened, List<ExaminedFile> files, List<Finding> findings, Sha256 inputHash) {

    public ExaminedDelivery {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    public boolean refused() {
        return findings.stream().anyMatch(Finding::refuses);
    }

    /** The same under another hash. */
    public ExaminedDelivery as(Sha256 hash) {
        return new ExaminedDelivery(opened, files, findings, hash);
    }
}
