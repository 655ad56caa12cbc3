package nl.beschutwerk.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.attack.CountSystem.Count;
import nl.beschutwerk.attack.CountSystem.Range;

/** What a system of counts says about the hidden ones. */
final class HiddenCounts {

    /** A hidden count must be able to be as many different numbers as this, and one. */
    static final int THRESHOLD = 5;

    private HiddenCounts() {}

    /** The hidden counts that lie within less than five, and within less than by what was known before. */
    static List<Finding> found(String attack, Series series, CountSystem known, Optional<CountSystem> before) {
        List<Finding> found = new ArrayList<>();
        for (PublishedQuarter quarter : series.quarters()) {
            for (PublishedQuarter.Row row : quarter.rows()) {
                Count count = new Count(quarter.quarter(), row.cell());
                Optional<Range> range = known.range(count);
                if (row.hidden()
                        && range.isPresent()
                        && isNarrow(range)
                        && !before.flatMap(system -> system.range(count)).equals(range)) {
                    found.add(Finding.of(
                            attack,
                            quarter.quarter(),
                            row.cell(),
                            range.get().low(),
                            range.get().high(),
                            known.reason(count)));
                }
            }
        }
        found.sort(Comparator.comparing(Finding::quarter).thenComparing(Finding::what));
        return found;
    }

    private static boolean isNarrow(Optional<Range> range) {
        return range.map(known -> known.width() < THRESHOLD).orElse(false);
    }
}
