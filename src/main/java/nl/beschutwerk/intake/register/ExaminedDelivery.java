package nl.beschutwerk.intake.register;

import java.util.List;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.delivery.DeliveredFile;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.TextEncoding;
import org.jspecify.annotations.Nullable;

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

    /**
     * A file as it was found.
     *
     * @param sha256 as it lies on disk; null when there is no such file
     * @param encoding null when it cannot be read
     * @param rows data rows; null when it cannot be read to its end
     */
    public record ExaminedFile(
            DeliveredFile file,
            @Nullable Sha256 sha256,
            @Nullable TextEncoding encoding,
            @Nullable Long rows,
            List<Finding> findings) {

        public ExaminedFile {
            findings = List.copyOf(findings);
        }
    }
}
