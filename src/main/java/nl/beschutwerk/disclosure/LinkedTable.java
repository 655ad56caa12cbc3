package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Quarter;

/** All amounts of a release that relations link with each other, the relations, and the units that are suppressed together. */
final class LinkedTable {

    private static final long MILLION = 1_000_000;

    private final List<Cell> cells;
    private final List<SuppressionUnit> units;
    private final List<Relation> relations;
    private final List<List<Integer>> relationsOfCell = new ArrayList<>();
    private final List<List<Integer>> cellsOfUnit = new ArrayList<>();

    private final Origins origins;

    /** A table of one quarter. */
    LinkedTable(List<Cell> cells, List<SuppressionUnit> units, List<Relation> relations) {
        this(cells, units, relations, new Origins(cells.size(), Map.of(), Map.of()));
    }

    /**
     * A table of several quarters.
     *
     * @param origins the quarters of the cells
     */
    LinkedTable(List<Cell> cells, List<SuppressionUnit> units, List<Relation> relations, Origins origins) {
        this.origins = origins;
        this.cells = List.copyOf(cells);
        this.units = List.copyOf(units);
        this.relations = List.copyOf(relations);
        cells.forEach(cell -> relationsOfCell.add(new ArrayList<>()));
        units.forEach(unit -> cellsOfUnit.add(new ArrayList<>()));
        for (int relation = 0; relation < relations.size(); relation++) {
            for (Relation.Term term : relations.get(relation).terms()) {
                relationsOfCell.get(term.cell()).add(relation);
            }
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).unit() != Cell.NOWHERE) {
                cellsOfUnit.get(cells.get(cell).unit()).add(cell);
            }
        }
    }

    List<Cell> cells() {
        return cells;
    }

    /** An amount in millionths, which is how precisely the solvers work. */
    static long millionths(double amount) {
        return Math.round(amount * MILLION);
    }

    /** Whether a number of millionths is a whole amount, but for a rounding error. */
    static boolean isWhole(long millionths) {
        return Math.abs(millionths - MILLION * Math.round(amount(millionths))) <= 1;
    }

    /** The whole amount of a number of millionths, rounded towards zero, but for a rounding error. */
    static long towardsZero(long millionths) {
        return Long.signum(millionths) * ((Math.abs(millionths) + 1) / MILLION);
    }

    /** The amount of a number of millionths. */
    static double amount(long millionths) {
        return millionths / (double) MILLION;
    }

    Origins origins() {
        return origins;
    }

    List<SuppressionUnit> units() {
        return units;
    }

    List<Relation> relations() {
        return relations;
    }

    Relation relation(int index) {
        return relations.get(index);
    }

    /** The region that the area of a cell is in, which is itself for a region or the country. */
    String region(int cell) {
        return origins.region(cells.get(cell).place());
    }

    List<Integer> relationsOf(int cell) {
        return relationsOfCell.get(cell);
    }

    List<Integer> cellsOf(int unit) {
        return cellsOfUnit.get(unit);
    }

    /**
     * From which quarters the cells are.
     *
     * @param own the number of cells of the release, which come first
     * @param quarters of the cells, by index; none of a cell that no figure gives
     * @param regions of municipalities, by code
     */
    record Origins(int own, Map<Integer, Quarter> quarters, Map<String, String> regions) {

        /** The region that an area is in, which is itself for a region or a country. */
        String region(Cell.Place area) {
            return regions.getOrDefault(area.areaCode(), area.areaCode());
        }

        /** The quarter that a cell is of; empty if no figure of any quarter gives it. */
        Optional<Quarter> of(int cell) {
            return Optional.ofNullable(quarters.get(cell));
        }

        /** Whether a cell is of another quarter than the release, so that it is published as it is. */
        boolean isOfAnother(int cell) {
            return cell >= own;
        }
    }

    /**
     * A public linear relation between cells, written in the deviations of the cells from their true amounts: the sum of
     * coefficient times deviation lies between two bounds.
     *
     * @param least at most 0; 0 in an equality
     * @param most at least 0; 0 in an equality
     */
    record Relation(List<Term> terms, double least, double most) {

        /** A cell, by index in the table, with its coefficient. */
        record Term(int cell, double coefficient) {}

        Relation {
            terms = List.copyOf(terms);
        }

        boolean isEquality() {
            return least == most;
        }
    }

    /**
     * A figure that is suppressed as one with everything that derives from it.
     *
     * @param key the count or share from which the others derive
     * @param priority when it may be suppressed to protect others
     * @param cost the information that is lost with it, relative to other units: more figures, larger areas and larger counts
     *     cost more, each times a number from 1 to 2 that nobody knows
     * @param kept whether it stays suppressed once it is, even if no count needs it
     */
    record SuppressionUnit(FigureKey key, Priority priority, double cost, boolean kept) {

        /** In which order units are suppressed to protect others. */
        enum Priority {
            /** Municipalities, categories, and indicators that have no categories. */
            FIRST,
            /** Totals of regions, from which much else would follow. */
            LAST,
            /** Totals of the country: only if nothing else can protect a count. */
            NEVER
        }
    }
}
