package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.CohortRelations.WithoutWork;
import nl.beschutwerk.disclosure.LinkedTable.Relation.Term;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Median;

/**
 * Relations between a median of days and the classes of months: at least half of the persons are in the class of the median or
 * below, and at least half in it or above.
 */
final class MedianRelations {

    private final CellList cells;
    private final RelationList relations;
    private final LocalDate referenceDate;

    MedianRelations(CellList cells, RelationList relations, LocalDate referenceDate) {
        this.cells = cells;
        this.relations = relations;
        this.referenceDate = referenceDate;
    }

    /** Adds them for an area as a whole, if it has a median. */
    void add(Place total) {
        for (Indicator indicator : Indicator.values()) {
            if (indicator.kind() instanceof Median median) {
                cells.find(median.persons(), total)
                        .ifPresent(all ->
                                cells.amount(total.key(indicator)).ifPresent(days -> add(median, total, all, days)));
            }
        }
    }

    private void add(Median median, Place total, int all, BigDecimal days) {
        // Days are whole: half a day lies between the middle two of them.
        BigDecimal fewest = days.setScale(0, RoundingMode.FLOOR);
        BigDecimal most = days.setScale(0, RoundingMode.CEILING);
        add(all, classes(median, total, months -> days(months[0]).compareTo(fewest) <= 0));
        add(
                all,
                classes(
                        median,
                        total,
                        months -> months.length == 1 || days(months[1]).compareTo(most) > 0));
    }

    private void add(int all, List<Integer> half) {
        if (!half.isEmpty()) {
            List<Term> terms = new ArrayList<>();
            terms.add(new Term(all, 1));
            half.forEach(cell -> terms.add(new Term(cell, -2)));
            relations.atMostZero(terms);
        }
    }

    private List<Integer> classes(Median median, Place total, Predicate<int[]> counted) {
        return WithoutWork.classes(cells, median, total).stream()
                .filter(cell -> counted.test(WithoutWork.months(cells.cells().get(cell))))
                .toList();
    }

    /** The number of days from the last day of the month that lies this number of months back, up to the reference date. */
    private BigDecimal days(int months) {
        LocalDate then = YearMonth.from(referenceDate).minusMonths(months).atEndOfMonth();
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(then, referenceDate));
    }
}
