package nl.beschutwerk.job.making;

import java.util.List;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.Sha256;

/**
 * What a dry run would have sealed.
 *
 * @param seal over all files, as the real run of the same inputs gives it
 * @param figures how many there are
 * @param revisions those that differ from the version that is corrected; none of a first version
 */
public record DryRunResult(Sha256 seal, long figures, List<Revision> revisions) {

    public DryRunResult {
        revisions = List.copyOf(revisions);
    }
}
