package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.solver.SolverWork;

/** Tables of a few counts, each of which has a unit of its own with the same index, unless one is hidden with another. */
final class SmallTable {

    private final List<Cell> cells = new ArrayList<>();
    private final List<SuppressionUnit> units = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private int elsewhere;

    /** Adds the working persons of a municipality. */
    SmallTable count(int persons, int least, double cost) {
        return add(Indicator.WERKZAME_PERSONEN, "%04d".formatted(cells.size()), persons, least, cost, false);
    }

    /** Adds such a count that is public by other means, even if its unit is hidden. */
    SmallTable known(int persons, double cost) {
        return add(Indicator.WERKZAME_PERSONEN, "%04d".formatted(cells.size()), persons, 0, cost, true);
    }

    /** Adds persons of the municipality of a count, who are hidden with it. */
    SmallTable inflowOf(int count, int persons, double cost) {
        return add(Indicator.INSTROOM_WERK, cells.get(count).place().areaCode(), persons, 0, cost, false);
    }

    /** Adds persons of the municipality of a count, who are hidden by the same unit. */
    SmallTable hiddenWith(int count, int persons) {
        Cell.Place place = cells.get(count).place();
        int unit = cells.get(count).unit();
        cells.add(new Cell(Quantity.of(Indicator.INSTROOM_WERK), place, persons, 0, unit, false, false));
        return this;
    }

    private SmallTable add(Indicator indicator, String code, int persons, int least, double cost, boolean known) {
        FigureKey key = new FigureKey(AreaLevel.GEMEENTE, code, indicator, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
        int unit = units.size();
        cells.add(new Cell(Quantity.of(indicator), Cell.Place.of(key), persons, least, unit, known, true));
        units.add(new SuppressionUnit(key, SuppressionUnit.Priority.FIRST, cost, false));
        return this;
    }

    /** Adds a hidden count of another quarter, which is published as it is. All counts of the release come before it. */
    SmallTable elsewhere(int persons, int least) {
        int own = cells.size() - elsewhere;
        cells.add(new Cell(
                Quantity.of(Indicator.WERKZAME_PERSONEN),
                cells.get(own - 1).place(),
                persons,
                least,
                Cell.NOWHERE,
                false,
                true));
        elsewhere++;
        return this;
    }

    /** What hides this count stays hidden, even if nothing needs it. */
    SmallTable keep(int count) {
        SuppressionUnit unit = units.get(count);
        units.set(count, new SuppressionUnit(unit.key(), unit.priority(), unit.cost(), true));
        return this;
    }

    /** The sum of these counts is public. */
    SmallTable sum(int... counts) {
        return between(0, 0, counts);
    }

    /** The sum of these counts is public within bounds: at most so far below the true sum, and so far above it. */
    SmallTable between(int least, int most, int... counts) {
        relations.add(new Relation(
                Arrays.stream(counts)
                        .mapToObj(count -> new Relation.Term(count, 1))
                        .toList(),
                least,
                most));
        return this;
    }

    LinkedTable table() {
        LinkedTable.Origins origins = new LinkedTable.Origins(cells.size() - elsewhere, Map.of(), Map.of());
        return new LinkedTable(cells, units, relations, origins);
    }

    /** The model of all counts. */
    SecondarySuppressionModel model() {
        return new SecondarySuppressionModel(
                table(), IntStream.range(0, cells.size()).toArray(), Numbers.REAL, new SolverWork(StopSignal.NEVER));
    }

    static BitSet units(int... units) {
        return Arrays.stream(units).collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
