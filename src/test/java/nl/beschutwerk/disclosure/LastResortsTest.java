package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit.Priority;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;

/**
 * The methods that replace a search for the cheapest suppression if it would take too long: hiding whole neighbourhoods, and a
 * table in which all counts are larger; and relations that a search leaves out until they are violated.
 */
class LastResortsTest {

    private static final Quantity WORKING = Quantity.of(Indicator.WERKZAME_PERSONEN);
    private static final Quantity HOURS_KNOWN = Quantity.of(Indicator.AANDEEL_GESCHAT, Quantity.Part.OTHERS);

    private final List<Cell> cells = new ArrayList<>();
    private final List<SuppressionUnit> units = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    @Test
    void tablesMakeAllCountsLargerIfEverythingIsHidden() {
        sumOfTwo();
        int another = cell(WORKING, "0003", 3, Priority.FIRST, false);
        List<AlternativeTable> tables = larger(units(0, 1, 2, another), 1, another);
        assertThat(tables).hasSize(2).allMatch(AlternativeTable::whole);
        assertThat(tables.get(0).offBy(1)).isGreaterThanOrEqualTo(5);
        assertThat(tables.get(0).moved().get(0) || tables.get(0).moved().get(2)).isTrue();
        assertThat(tables.get(1).offBy(another)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void noTableMakesAllCountsLargerIfTheirSumIsShown() {
        cell(WORKING, "0001", 2, Priority.FIRST, false);
        cell(WORKING, "0002", 3, Priority.FIRST, false);
        relations.add(new Relation(List.of(new Relation.Term(0, 1), new Relation.Term(1, 1)), 0, 0));
        assertThat(larger(units(0, 1), 0, 1)).isEmpty();
        assertThat(larger(units(0, 1), 0)).isEmpty();
    }

    @Test
    void aRelationWithMuchRoomIsKeptToo() {
        sumOfTwo();
        relations.add(new Relation(List.of(new Relation.Term(2, 1)), -4, 4));
        assertThat(furthest(1, 9))
                .as("its sum with 8 is public, and that moves by 4")
                .isEqualTo(4);
        relations.add(new Relation(List.of(new Relation.Term(0, 1)), -100, 100));
        assertThat(furthest(1, 9)).isEqualTo(4);
    }

    @Test
    void neighboursAreHiddenFirstThenTotalsAndTheCountryLast() {
        int country = cell(WORKING, AreaLevel.LAND, "NL", 20, Priority.NEVER);
        int region = cell(WORKING, AreaLevel.ARBEIDSMARKTREGIO, "AM01", 10, Priority.LAST);
        int small = cell(WORKING, "0001", 2, Priority.FIRST, false);
        int other = cell(WORKING, "0002", 8, Priority.FIRST, false);
        int far = cell(WORKING, "0003", 5, Priority.FIRST, false);
        int farInTheCountry = cell(WORKING, AreaLevel.LAND, "NL2", 7, Priority.FIRST);
        cells.add(new Cell(HOURS_KNOWN, place("0001"), 2, 0, Cell.NOWHERE, false, false));
        relations.add(new Relation(
                List.of(
                        new Relation.Term(country, -1),
                        new Relation.Term(region, 1),
                        new Relation.Term(small, 1),
                        new Relation.Term(other, 1),
                        new Relation.Term(6, 1)),
                0,
                0));
        LinkedTable table = new LinkedTable(cells, units, relations);
        HiddenUnits hidden = new HiddenUnits(table, List.of());
        hidden.all().set(small);
        Neighbourhoods around = new Neighbourhoods(table, hidden);

        assertThat(around.hideAround(List.of(small))).isTrue();
        assertThat(hidden.all()).isEqualTo(units(small, other));
        assertThat(around.hideAround(List.of(small))).isTrue();
        assertThat(hidden.all()).isEqualTo(units(region, small, other));
        assertThat(around.hideAround(List.of(small))).isTrue();
        assertThat(hidden.all()).isEqualTo(units(region, small, other, far));
        assertThat(around.hideAround(List.of(small))).isTrue();
        assertThat(hidden.all()).isEqualTo(units(country, region, small, other, far));
        assertThat(around.hideAround(List.of(small))).isTrue();
        assertThat(hidden.all()).isEqualTo(units(country, region, small, other, far, farInTheCountry));
        assertThat(hidden.hasAll()).isTrue();
        assertThat(around.hideAround(List.of(small))).isFalse();
    }

    @Test
    void aStepThatHidesNothingNewIsPassedOver() {
        sumOfTwo();
        LinkedTable table = new LinkedTable(cells, units, relations);
        HiddenUnits hidden = new HiddenUnits(table, List.of());
        hidden.all().set(0, 3);
        assertThat(new Neighbourhoods(table, hidden).hideAround(List.of(1))).isFalse();
    }

    @Test
    void aTableFitsIfAllThatMovedInItIsHidden() {
        AlternativeTable table = new AlternativeTable(0, units(1, 3), Map.of(4, -2L), true, Map.of());
        assertThat(table.isWithin(units(0, 1, 3))).isTrue();
        assertThat(table.isWithin(units(0, 1))).isFalse();
        assertThat(AlternativeTable.NOTHING.isWithin(units())).isTrue();
        assertThat(table.offBy(4)).isEqualTo(-2);
        assertThat(table.offBy(5)).isZero();
        assertThat(new Relation(List.of(), 0, 0).isEquality()).isTrue();
        assertThat(new Relation(List.of(), -1, 0).isEquality()).isFalse();
    }

    /** A relation: ten is the sum of two, a small count, and eight. */
    private void sumOfTwo() {
        cell(WORKING, "AM01", 10, Priority.FIRST, false);
        cell(WORKING, "0001", 2, Priority.FIRST, false);
        cell(WORKING, "0002", 8, Priority.FIRST, false);
        relations.add(new Relation(
                List.of(new Relation.Term(0, -1), new Relation.Term(1, 1), new Relation.Term(2, 1)), 0, 0));
    }

    private List<AlternativeTable> larger(BitSet hiddenUnits, Integer... counts) {
        try (SecondarySuppressionModel model = model(Numbers.WHOLE)) {
            return model.allLarger(List.of(counts), 5, hiddenUnits);
        }
    }

    /** With the first total known. */
    private long furthest(int count, long offBy) {
        LinkedTable table = new LinkedTable(cells, units, relations);
        try (SecondarySuppressionModel model = new SecondarySuppressionModel(
                table, new int[] {1, 2}, Numbers.REAL, new SolverWork(StopSignal.NEVER))) {
            return model.furthest(Map.of(count, offBy), units(1, 2)).stream()
                    .mapToLong(found -> found.offBy(count))
                    .sum();
        }
    }

    private SecondarySuppressionModel model(Numbers numbers) {
        return new SecondarySuppressionModel(
                new LinkedTable(cells, units, relations),
                IntStream.range(0, cells.size()).toArray(),
                numbers,
                new SolverWork(StopSignal.NEVER));
    }

    private int cell(Quantity quantity, String area, double value, Priority turn, boolean known) {
        return cell(quantity, AreaLevel.GEMEENTE, area, value, turn, known);
    }

    private int cell(Quantity quantity, AreaLevel level, String area, double value, Priority turn) {
        return cell(quantity, level, area, value, turn, false);
    }

    /** Adds an amount with a unit of its own; both have the same index. */
    private int cell(Quantity quantity, AreaLevel level, String area, double value, Priority turn, boolean known) {
        int index = cells.size();
        cells.add(new Cell(quantity, place(area), value, 0, index, known, value > 0 && value < 5));
        units.add(new SuppressionUnit(
                new FigureKey(level, area, Indicator.WERKZAME_PERSONEN, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY),
                turn,
                1,
                false));
        return index;
    }

    private static Place place(String area) {
        return new Place(AreaLevel.GEMEENTE, area, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
    }

    private static BitSet units(int... units) {
        BitSet set = new BitSet();
        IntStream.of(units).forEach(set::set);
        return set;
    }
}
