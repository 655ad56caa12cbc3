package nl.beschutwerk.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fraction that a published percentage of working persons can stand for: {@code working} of {@code persons}, all of
 * them among the valid indications of the area.
 */
record Share(long working, long persons) {

    static final String AFTER_3 = "werkend_na_3_maanden";
    static final String AFTER_12 = "werkend_na_12_maanden";

    long notWorking() {
        return persons - working;
    }

    static int months(String indicator) {
        return indicator.equals(AFTER_3) ? 3 : 12;
    }

    private boolean isWithin(Share larger) {
        return persons <= larger.persons && working <= larger.working && notWorking() <= larger.notWorking();
    }

    /** Every fraction that agrees with the percentage and the headcounts of the area. */
    static List<Share> behind(PublishedQuarter quarter, String region, String indicator) {
        Cell cell = Cell.total(region, indicator);
        Optional<BigDecimal> percentage = quarter.shown(cell);
        Optional<Long> valid = quarter.count(Cell.total(region, Relations.VALID));
        Optional<Long> working = quarter.count(Cell.total(region, Relations.WORKING));
        if (percentage.isEmpty() || valid.isEmpty() || working.isEmpty()) {
            return List.of();
        }
        // The percentage as a whole number of its last decimal, and how many of those make all persons.
        int decimals = Math.max(0, quarter.decimals(cell));
        long shown = percentage.get().movePointRight(decimals).longValueExact();
        long whole = BigDecimal.valueOf(100).movePointRight(decimals).longValueExact();
        List<Share> found = new ArrayList<>();
        for (long persons = 1; persons <= valid.get(); persons++) {
            long from = Math.max(0, (2 * shown - 1) * persons / (2 * whole));
            for (long part = from; part <= persons && part <= working.get(); part++) {
                long rounded = (2 * whole * part + persons) / (2 * persons);
                if (rounded > shown) {
                    break;
                }
                if (rounded == shown && persons - part <= valid.get() - working.get()) {
                    found.add(new Share(part, persons));
                }
            }
        }
        return found;
    }

    /** The fractions that also agree with what else is published of this and earlier quarters. */
    static List<Share> likely(Series series, PublishedQuarter quarter, String region, String indicator) {
        ShareLimits limits = new ShareLimits(series, quarter, region);
        String other = indicator.equals(AFTER_3) ? AFTER_12 : AFTER_3;
        List<Share> found = limits.keep(behind(quarter, region, indicator), months(indicator));
        List<Share> others = limits.keep(behind(quarter, region, other), months(other));
        if (others.isEmpty()) {
            return found;
        }
        // Who has been indicated for 12 months has been so for 3.
        return found.stream()
                .filter(share -> others.stream()
                        .anyMatch(one -> indicator.equals(AFTER_3) ? one.isWithin(share) : share.isWithin(one)))
                .toList();
    }
}
