package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinkedTable.Relation.Term;
import nl.beschutwerk.disclosure.Quantity.Part;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.CohortShare;
import nl.beschutwerk.domain.IndicatorKind.Median;

/**
 * Relations of the persons who have had a valid indication for some months, of whom the share who work is published: they and
 * the newer ones are all persons with a valid indication; newer ones have a positive advice in the year; and who has been
 * without work for so long has had the indication for so long.
 */
final class CohortRelations {

    private static final int MONTHS_OF_A_YEAR = 12;

    private final CellList cells;
    private final RelationList relations;
    private final Rounding rounding;

    /**
     * Prepares the relations of a quarter.
     *
     * @param rounding how far a published share may be from the exact one
     */
    CohortRelations(CellList cells, RelationList relations, Rounding rounding) {
        this.cells = cells;
        this.relations = relations;
        this.rounding = rounding;
    }

    /** Adds them for an area as a whole. */
    void add(Place total) {
        for (Indicator indicator : Indicator.values()) {
            if (indicator.kind() instanceof CohortShare share) {
                OptionalInt counted = cells.find(Quantity.of(indicator, Part.COUNTED), total);
                OptionalInt others = cells.find(Quantity.of(indicator, Part.OTHERS), total);
                OptionalInt newer = cells.find(Quantity.of(indicator, Part.NEWER), total);
                if (counted.isPresent() && others.isPresent()) {
                    relations.sum(cells.find(share.whole(), total), List.of(counted, others, newer));
                    relations.sum(
                            cells.find(share.counted(), total),
                            List.of(counted, cells.find(Quantity.of(indicator, Part.NEWER_COUNTED), total)));
                    relations.sum(
                            cells.find(share.others(), total),
                            List.of(others, cells.find(Quantity.of(indicator, Part.NEWER_OTHERS), total)));
                    addShare(indicator, total, counted.getAsInt(), others.getAsInt());
                    addWithoutWork(share, total, others.getAsInt());
                }
                if (share.months() <= MONTHS_OF_A_YEAR) {
                    relations.atMost(newer, 1, cells.find(Indicator.ADVIEZEN_POSITIEF_JAAR, total));
                    addNewlyWorking(share, total, counted);
                }
            }
        }
    }

    /** Who works and was indicated within the year did not work a year before. */
    private void addNewlyWorking(CohortShare share, Place total, OptionalInt counted) {
        OptionalInt working = cells.find(share.counted(), total);
        OptionalInt entered = cells.find(Indicator.INSTROOM_WERK_JAAR, total);
        if (working.isPresent() && entered.isPresent() && counted.isPresent()) {
            relations.atMostZero(List.of(
                    new Term(working.getAsInt(), 1),
                    new Term(counted.getAsInt(), -1),
                    new Term(entered.getAsInt(), -1)));
        }
    }

    /** The published share holds to within its rounding; where it is hidden, the amount that rounds it is free. */
    private void addShare(Indicator indicator, Place total, int counted, int others) {
        FigureKey key = total.key(indicator);
        double share = CellList.approximately(cells.amount(key).orElse(BigDecimal.ZERO)) / 100;
        int free = cells.find(Quantity.of(indicator, Part.ROUNDING), total).orElseThrow();
        double least = share - rounding.ofShare(total);
        double most = share + rounding.ofShare(total);
        relations.atMostZero(List.of(new Term(counted, 1 - most), new Term(others, -most), new Term(free, -1)));
        relations.atMostZero(List.of(new Term(counted, least - 1), new Term(others, least), new Term(free, 1)));
    }

    private void addWithoutWork(CohortShare share, Place total, int others) {
        for (Indicator indicator : Indicator.values()) {
            if (indicator.kind() instanceof Median median && median.persons() == share.others()) {
                List<Term> terms = new ArrayList<>();
                terms.add(new Term(others, -1));
                WithoutWork.classes(cells, median, total).stream()
                        .filter(cell -> WithoutWork.months(cells.cells().get(cell))[0] >= share.months())
                        .forEach(cell -> terms.add(new Term(cell, 1)));
                relations.atMostZero(terms);
            }
        }
    }

    /** Classes of months without work. */
    static final class WithoutWork {

        private WithoutWork() {}

        /** The cells of the classes of an area. */
        static List<Integer> classes(CellList cells, Median median, Place total) {
            return cells.categories(Quantity.of(median.persons()), total, median.classes());
        }

        /** The bounds, in months, of a class such as {@code 3-6}, or the lower one of {@code 24+}. */
        static int[] months(Cell cell) {
            return Arrays.stream(cell.place().category().replace("+", "").split("-", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }
    }
}
