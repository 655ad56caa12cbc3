package nl.beschutwerk.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A2: the decimals of a share of working persons give the fraction behind it. The valid indications that are not behind
 * it are of people who were indicated in the last 3 or 12 months.
 */
final class FractionAttack {

    static final String NAME = "A2";

    /** The name, before the number of months, that findings have for people who were indicated in that time. */
    static final String NEW = "pas_geindiceerd_";

    static final String OF_HEADCOUNT = "hoofdaantal";

    private FractionAttack() {}

    static List<Finding> on(Series series) {
        List<Finding> found = new ArrayList<>();
        for (PublishedQuarter quarter : series.quarters()) {
            for (String region : series.regions(quarter)) {
                for (String share : List.of(Share.AFTER_3, Share.AFTER_12)) {
                    found.addAll(newlyIndicated(series, quarter, region, share));
                }
            }
        }
        return found;
    }

    private static List<Finding> newlyIndicated(Series series, PublishedQuarter quarter, String region, String share) {
        List<Share> behind = Share.likely(series, quarter, region, share);
        List<Finding> found = new ArrayList<>();
        if (!behind.isEmpty()) {
            String months = String.valueOf(Share.months(share));
            add(found, quarter, region, months, Relations.VALID, behind, Share::persons);
            add(found, quarter, region, months, Relations.WORKING, behind, Share::working);
            add(found, quarter, region, months, Relations.NOT_WORKING, behind, Share::notWorking);
        }
        return found;
    }

    /** Adds the people of a headcount who are not behind the share, if they are 1 to 4 within less than five. */
    private static void add(
            List<Finding> found,
            PublishedQuarter quarter,
            String region,
            String months,
            String headcount,
            List<Share> behind,
            ToLongFunction<Share> part) {
        long all = quarter.count(Cell.total(region, headcount)).orElse(-1L);
        long low = all - behind.stream().mapToLong(part).max().orElseThrow();
        long high = all - behind.stream().mapToLong(part).min().orElseThrow();
        if (all >= 0 && high - low < HiddenCounts.THRESHOLD && high >= 1 && low < HiddenCounts.THRESHOLD) {
            found.add(Finding.of(
                    NAME,
                    quarter.quarter(),
                    new Cell(region, NEW + months, OF_HEADCOUNT, headcount),
                    low,
                    high,
                    behind.size() + (behind.size() == 1 ? " fraction agrees" : " fractions agree")
                            + " with the share after " + months + " months"));
        }
    }
}
