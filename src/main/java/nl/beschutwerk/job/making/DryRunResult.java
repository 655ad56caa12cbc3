package nl.beschutwerk.job.making;

import java.util.List;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.Sha256;

/**
 * What a dry run would have sealed.
 *
 * @param seal over all files, equal to that of a real run with the same inputs, code and reason of correction
 * @param figures the number of figures
 * @param revisions the figures that differ from the version that is corrected; empty for a first version
 */
public record DryRunResult(Sha256 seal, long figures, List<Revision> revisions) {

    public DryRunResult {
        revisions = List.copyOf(revisions);
    }
}
