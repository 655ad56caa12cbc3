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
 * The findings on a delivery that the console shows.
 *
 * @param first the first finding of every code and then further ones, at most 8 in all and 3 of one code, in the order in
 *     which the store has them
 * @param count the number of all findings
 */
public record FindingsInShort(List<Finding> first, long count) {

    /** The most findings on the console; the others are in the findings file. */
    private static final int SHOWN = 8;

    /** The most findings of one code, which are enough to recognize the problem; more would crowd out the others. */
    private static final int OF_A_KIND = 3;

    /** A finding with its number among all findings, and among those of its code. */
    private record Numbered(long number, int ofItsKind, Finding finding) {}

    /** The findings on a received delivery. */
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
