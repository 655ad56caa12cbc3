package nl.beschutwerk.job.receiving;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.register.FindingStore;

/**
 * What the console shows of the findings on a delivery.
 *
 * @param first the first of every kind, and further ones as far as there is place
 * @param count how many there are in all
 */
public record FindingsInShort(List<Finding> first, long count) {

    /** So many findings are worth a place on the console; the rest stands in the findings file. */
    private static final int SHOWN = 8;

    /** So many of a kind show what it is; more would drown the others. */
    private static final int OF_A_KIND = 3;

    /** A finding among all, and among those of its kind. */
    private record Numbered(long number, int ofItsKind, Finding finding) {}

    /** Those on a received delivery. */
    public static FindingsInShort of(FindingStore store, long deliveryId) throws IOException, SQLException {
        List<Numbered> candidates = new ArrayList<>();
        Map<FindingCode, Integer> kinds = new HashMap<>();
        long[] count = new long[1];
        store.forEach(deliveryId, finding -> {
            count[0]++;
            int ofItsKind = kinds.merge(finding.code(), 1, Integer::sum);
            if (ofItsKind <= OF_A_KIND) {
                candidates.add(new Numbered(count[0], ofItsKind, finding));
            }
        });
        List<Finding> shown = candidates.stream()
                .sorted(Comparator.comparingInt(Numbered::ofItsKind).thenComparingLong(Numbered::number))
                .limit(SHOWN)
                .sorted(Comparator.comparingLong(Numbered::number))
                .map(Numbered::finding)
                .toList();
        return new FindingsInShort(shown, count[0]);
    }
}
