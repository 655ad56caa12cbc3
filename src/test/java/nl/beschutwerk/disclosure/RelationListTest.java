package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.LinkedTable.Relation.Term;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import org.junit.jupiter.api.Test;

/** Which relations the planner keeps: amounts may be off by one each, and sums of computers by a thousandth. */
class RelationListTest {

    private static final double ROUNDING = 1;

    private final List<Cell> cells = new ArrayList<>();
    private final RelationList list = new RelationList(cells, cell -> ROUNDING);

    @Test
    void aSumIsKeptEvenIfItDoesNotHold() {
        list.sum(cell(10), List.of(cell(3), cell(4)));
        assertThat(list.relations()).singleElement().satisfies(sum -> {
            assertThat(sum.isEquality()).isTrue();
            assertThat(sum.terms()).containsExactly(new Term(0, -1), new Term(1, 1), new Term(2, 1));
        });
    }

    @Test
    void aSumWithoutAPartIsNone() {
        list.sum(cell(10), List.of(cell(3), OptionalInt.empty()));
        list.sum(OptionalInt.empty(), List.of(cell(3)));
        list.sum(cell(10), List.of());
        assertThat(list.relations()).isEmpty();
    }

    @Test
    void twoCountsThatAreNotBothZeroMayFallByAllButOne() {
        list.notBothZero(cell(2), cell(3));
        assertThat(only().terms()).containsExactly(new Term(0, -1), new Term(1, -1));
        assertThat(only().most()).isEqualTo(4);
        assertThat(only().least()).isLessThan(-1e9);
    }

    @Test
    void twoCountsMayBeOnlyOneOrMissingOrBothZero() {
        list.notBothZero(cell(1), cell(0));
        assertThat(only().most()).isZero();
        list.notBothZero(cell(0), cell(0));
        list.notBothZero(cell(1), OptionalInt.empty());
        list.notBothZero(OptionalInt.empty(), cell(1));
        assertThat(list.relations()).hasSize(1);
    }

    @Test
    void anEqualityThatDoesNotHoldIsLeftOut() {
        list.equal(difference(10, 8.001));
        assertThat(list.relations()).as("each off by one").hasSize(1);
        list.equal(difference(10, 7.99));
        assertThat(list.relations()).as("more than each off by one").hasSize(1);
    }

    @Test
    void anAmountThatIsNotEqualIsAtMostTheOther() {
        list.equalOrAtMostZero(difference(8, 12));
        assertThat(only()).isEqualTo(new Relation(only().terms(), only().least(), 4));
        assertThat(only().isEquality()).isFalse();
    }

    @Test
    void anAmountThatIsEqualIsNotMerelyAtMostTheOther() {
        list.equalOrAtMostZero(difference(8, 9));
        assertThat(only().isEquality()).isTrue();
    }

    @Test
    void anAmountThatIsLargerThanTheOtherLimitsNothing() {
        list.equalOrAtMostZero(difference(12, 8));
        list.atMostZero(difference(12, 8));
        assertThat(list.relations()).isEmpty();
    }

    /** An amount above its limit by its rounding is at the limit. */
    @Test
    void anAmountIsWithinItsRoundingAtItsLimit() {
        list.atMostZero(difference(10, 8));
        assertThat(only().most()).isZero();
        list.atMost(cell(10), 2, cell(8));
        assertThat(list.relations().get(1).most()).isEqualTo(6);
        list.atMost(cell(10), 2, OptionalInt.empty());
        list.atMost(OptionalInt.empty(), 2, cell(8));
        assertThat(list.relations()).hasSize(2);
    }

    @Test
    void aRelationIsNearIfLittleRoomIsLeft() {
        assertThat(list.isNear(5, difference(10, 14.9))).isTrue();
        assertThat(list.isNear(5, difference(10, 15)))
                .as("all the room is left")
                .isFalse();
        assertThat(list.isNear(5, difference(10, 8))).as("within rounding").isTrue();
        assertThat(list.isNear(5, difference(10, 7))).as("it does not hold").isFalse();
    }

    @Test
    void amountsInProportionAreEqualTimesTheFactor() {
        list.proportional(cell(6), 2, cell(3));
        assertThat(only()).isEqualTo(new Relation(List.of(new Term(0, 1), new Term(1, -2)), 0, 0));
        list.proportional(cell(6), 2, OptionalInt.empty());
        list.proportional(OptionalInt.empty(), 2, cell(3));
        assertThat(list.relations()).hasSize(1);
    }

    @Test
    void aPublicDifferenceIsKeptWhateverItIs() {
        list.knownDifference(cell(30), cell(3));
        assertThat(only()).isEqualTo(new Relation(List.of(new Term(0, 1), new Term(1, -1)), 0, 0));
        list.knownDifference(cell(30), OptionalInt.empty());
        list.knownDifference(OptionalInt.empty(), cell(3));
        assertThat(list.relations()).hasSize(1);
    }

    private Relation only() {
        assertThat(list.relations()).hasSize(1);
        return list.relations().get(0);
    }

    private List<Term> difference(double one, double other) {
        return List.of(new Term(cell(one).getAsInt(), 1), new Term(cell(other).getAsInt(), -1));
    }

    private OptionalInt cell(double amount) {
        Place place = new Place(AreaLevel.LAND, "NL", Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
        cells.add(new Cell(Quantity.of(Indicator.UREN_PER_WEEK), place, amount, 0, Cell.NOWHERE, false, false));
        return OptionalInt.of(cells.size() - 1);
    }
}
