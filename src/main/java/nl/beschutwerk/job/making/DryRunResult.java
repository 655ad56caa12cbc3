package nl.beschutwerk.job.making;

import java.util.List;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.job.receiving.FindingsInShort;

/**
 * What a dry run would have sealed.
 *
 * @param seal over all files, equal to that of a real run with the same inputs, code and reason of correction
 * @param figures the number of figures
 * @param revisions the figures that differ from the version that is corrected; empty for a first version
 * @param findings on the delivery, which are gone from the database after the dry run
 * @param rowsLeftOut whether rows of the delivery were rejected
 */
public record DryRunResult(
        Sha256 seal, long figures, List<Revision> revisions, FindingsInShort findings, boolean rowsLeftOut) {

    public DryRunResult {
        revisions = List.copyOf(revisions);
    }
}
