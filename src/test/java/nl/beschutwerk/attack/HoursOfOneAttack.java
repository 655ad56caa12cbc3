package nl.beschutwerk.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A4, of hours: where the headcount of an area or of a group changes by one from one quarter to the next, and its hours are
 * given in both, their difference is what that person works. It is right if nothing else
 * changed there, which in a small place is likely.
 */
final class HoursOfOneAttack {

    static final String NAME = "A4-hours";

    /** The name that findings have for the weekly hours of the one person who came or left. */
    static final String OF_ONE = "uren_van_een_persoon";

    private static final String HOURS = "uren_per_week";
    private static final BigDecimal MOST = new BigDecimal(60);
    private static final BigDecimal QUARTER_OF_AN_HOUR = new BigDecimal("0.25");

    /** In larger groups more than one thing changes in a quarter. */
    private static final long FEW = 40;

    /** Employments change groups of these for other reasons than that a person came or left. */
    private static final List<String> OF_PERSONS = List.of(Cell.TOTAL, "geslacht", "grondslag");

    private HoursOfOneAttack() {}

    static List<Finding> on(Series series) {
        List<Finding> found = new ArrayList<>();
        for (PublishedQuarter last : series.quarters()) {
            series.before(last, 1).ifPresent(first -> {
                for (PublishedQuarter.Row row : last.rows()) {
                    Cell cell = row.cell();
                    if (cell.indicator().equals(HOURS) && OF_PERSONS.contains(cell.breakdown())) {
                        difference(first, last, cell).ifPresent(found::add);
                    }
                }
            });
        }
        found.sort(Comparator.comparing(Finding::quarter).thenComparing(Finding::what));
        return found;
    }

    /** Whether a whole number of quarters of an hour lies within the margin. Other changes would mostly leave none. */
    private static boolean isContract(BigDecimal hours, BigDecimal margin) {
        BigDecimal nearest =
                hours.divide(QUARTER_OF_AN_HOUR, 0, RoundingMode.HALF_UP).multiply(QUARTER_OF_AN_HOUR);
        return nearest.subtract(hours).abs().compareTo(margin) <= 0;
    }

    private static Optional<Finding> difference(PublishedQuarter first, PublishedQuarter last, Cell hours) {
        Cell persons = hours.of(Relations.WORKING);
        Optional<Long> before = first.count(persons);
        Optional<Long> after = last.count(persons);
        Optional<BigDecimal> hoursBefore = first.shown(hours);
        Optional<BigDecimal> hoursAfter = last.shown(hours);
        if (before.isEmpty()
                || after.isEmpty()
                || hoursBefore.isEmpty()
                || hoursAfter.isEmpty()
                || Math.abs(after.get() - before.get()) != 1) {
            return Optional.empty();
        }
        BigDecimal one =
                hoursAfter.get().subtract(hoursBefore.get()).multiply(BigDecimal.valueOf(after.get() - before.get()));
        BigDecimal margin = first.margin(hours).add(last.margin(hours));
        boolean narrow = margin.add(margin).compareTo(BigDecimal.valueOf(HiddenCounts.THRESHOLD)) < 0;
        if (!narrow || after.get() > FEW || one.signum() <= 0 || one.compareTo(MOST) > 0 || !isContract(one, margin)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                NAME,
                last.quarter(),
                hours.of(OF_ONE),
                one.subtract(margin),
                one.add(margin),
                "hours of the one person who " + (after.get() > before.get() ? "came" : "left") + " since "
                        + first.quarter()));
    }
}
