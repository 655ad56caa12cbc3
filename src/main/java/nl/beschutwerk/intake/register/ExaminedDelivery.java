package nl.beschutwerk.intake.register;

import java.util.List;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.delivery.DeliveredFile;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * A delivery after all checks that can refuse it before loading.
 *
 * @param inputHash hash over the manifest and the names and checksums of the files
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

    /** Returns the same delivery with another hash. */
    public ExaminedDelivery as(Sha256 hash) {
        return new ExaminedDelivery(opened, files, findings, hash);
    }

    /**
     * An examined file.
     *
     * @param sha256 as it is on disk; null if there is no such file
     * @param encoding null if the file cannot be read
     * @param rows data rows; null if the file cannot be read to its end
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
