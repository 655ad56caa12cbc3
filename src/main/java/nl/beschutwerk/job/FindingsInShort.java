package nl.beschutwerk.job;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.intake.FindingStore;
import nl.beschutwerk.intake.finding.Finding;

/**
 * What the console shows of the findings on a delivery.
 *
 * @param first the first few
 * @param count how many there are in all
 */
record FindingsInShort(List<Finding> first, long count) {

    static FindingsInShort of(FindingStore store, long deliveryId) throws IOException, SQLException {
        List<Finding> first = new ArrayList<>();
        long[] count = new long[1];
        store.forEach(deliveryId, finding -> {
            count[0]++;
            if (first.size() < QuarterOutcome.SHOWN_FINDINGS) {
                first.add(finding);
            }
        });
        return new FindingsInShort(List.copyOf(first), count[0]);
    }
}
