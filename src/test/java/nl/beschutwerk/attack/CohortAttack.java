package nl.beschutwerk.attack;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.attack.CountSystem.Count;

/**
 * A3: who is not among the persons behind a share of working persons has been indicated since. Such persons have a
 * positive advice, and if they do not work, they have been without work for a shorter time than that.
 */
final class CohortAttack {

    static final String NAME = "A3";

    private CohortAttack() {}

    static List<Finding> on(Series series) {
        CountSystem known = Relations.of(series, false);
        relate(known, series);
        return HiddenCounts.found(NAME, series, known, Optional.of(Relations.of(series, false)));
    }

    /** Adds the three inequalities of every region. */
    static void relate(CountSystem system, Series series) {
        for (PublishedQuarter quarter : series.quarters()) {
            for (String region : series.regions(quarter)) {
                relate(system, series, quarter, region, Share.AFTER_3, 3);
                relate(system, series, quarter, region, Share.AFTER_12, 12);
            }
        }
    }

    private static void relate(
            CountSystem system, Series series, PublishedQuarter quarter, String region, String share, int months) {
        List<Share> behind = Share.likely(series, quarter, region, share);
        if (behind.isEmpty()) {
            return;
        }
        long mostPersons = behind.stream().mapToLong(Share::persons).max().orElseThrow();
        long mostNotWorking = behind.stream().mapToLong(Share::notWorking).max().orElseThrow();
        long valid = quarter.count(Cell.total(region, Relations.VALID)).orElseThrow();
        for (List<Count> advices : Advices.within(series, quarter, region, months / 3)) {
            system.group("positive advices are at least the valid indications not behind " + share)
                    .relate(advices, List.of(), valid - mostPersons, 4 * CountSystem.MANY)
                    .close();
        }
        List<Cell> longer = quarter.categories(region, Relations.NOT_WORKING, "zonder_werk").stream()
                .filter(cell -> WithoutWork.from(cell) >= months)
                .toList();
        system.group("who is that long without work is behind " + share)
                .relate(Relations.counts(quarter, longer), List.of(), 0, mostNotWorking)
                .close();
    }
}
