package nl.beschutwerk.disclosure;

import static nl.beschutwerk.disclosure.SmallTable.units;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;

/** The first count of small tables is a primary suppression; its interval must be 5 wide. All units are hidden at first. */
class RedundantSuppressionsTest {

    private static final int REQUIRED = 5;

    private final SortedMap<Integer, ProtectionInterval> intervals = new TreeMap<>();

    @Test
    void whatNoCountNeedsIsShown() {
        SmallTable table =
                new SmallTable().count(3, 3, 1).count(8, 0, 1).count(10, 0, 10).sum(0, 1, 2);
        rely(0, Map.of(0, 5L, 1, -5L));

        assertThat(left(table, 0)).containsExactly(0, 1);
    }

    @Test
    void whatIsKeptStaysHidden() {
        SmallTable table = new SmallTable()
                .count(3, 3, 1)
                .count(8, 0, 1)
                .count(10, 0, 10)
                .count(10, 0, 9)
                .sum(0, 1, 2, 3)
                .keep(2);
        rely(0, Map.of(0, 5L, 1, -5L));

        assertThat(left(table, 0)).containsExactly(0, 2);
    }

    /** Of two kept counts, the one follows from what is shown, and then so does the other. */
    @Test
    void whatFollowsFromOthersIsNotKept() {
        SmallTable table = new SmallTable()
                .count(3, 3, 1)
                .count(8, 0, 1)
                .sum(0, 1)
                .count(10, 0, 1)
                .count(20, 0, 1)
                .sum(2, 3)
                .sum(3)
                .keep(2)
                .keep(3);
        rely(0, Map.of(0, 5L, 1, -5L));

        assertThat(left(table, 0)).containsExactly(0, 1);
    }

    /** Of what unit 1 hides, only the second amount is in a sum with the small count. */
    @Test
    void aUnitIsNeededForEachOfItsAmounts() {
        SmallTable table = new SmallTable()
                .count(3, 3, 1)
                .count(8, 0, 5)
                .hiddenWith(1, 8)
                .count(1, 0, 1)
                .count(10, 0, 1)
                .sum(0, 2, 3)
                .sum(1, 4);
        rely(0, Map.of(0, 5L, 1, -4L, 2, -1L));

        assertThat(left(table, 0)).contains(0, 1);
    }

    @Test
    void theMostCostlyIsShownFirstIfAnotherServesAsWell() {
        SmallTable table =
                new SmallTable().count(3, 3, 1).count(8, 0, 10).count(10, 0, 1).sum(0, 1, 2);
        rely(0, Map.of(0, 5L, 1, -5L));

        assertThat(left(table, 0)).containsExactly(0, 2);
        assertThat(intervals.get(0)).isNotNull().satisfies(interval -> {
            assertThat(interval.moved()).isEqualTo(units(0, 2));
            assertThat(interval.higher().offBy(0)).isEqualTo(5);
        });
    }

    /** The costly unit is tried in vain, and then needed in place of the other. */
    @Test
    void whatACountCannotDoWithoutStaysHidden() {
        SmallTable table =
                new SmallTable().count(3, 3, 1).count(50, 0, 10).count(1, 0, 1).sum(0, 1, 2);
        rely(0, Map.of(0, 5L, 1, -4L, 2, -1L));

        assertThat(left(table, 0)).containsExactly(0, 1);
        assertThat(intervals.get(0))
                .isNotNull()
                .satisfies(interval -> assertThat(interval.moved()).isEqualTo(units(0, 1)));
    }

    /** The sum would give the first count, although its interval needs nothing else. */
    @Test
    void theLastOtherUnknownOfASumStaysHidden() {
        rely(0, Map.of(0, 5L));

        assertThat(left(new SmallTable().count(3, 3, 1).count(8, 0, 1).sum(0, 1), 0))
                .containsExactly(0, 1);
        assertThat(left(new SmallTable().count(3, 3, 1).count(8, 0, 1).between(-9, 9, 0, 1), 0))
                .containsExactly(0);
        assertThat(left(new SmallTable().count(3, 3, 1).count(8, 0, 1).sum(1), 0))
                .containsExactly(0);
    }

    @Test
    void aCountThatNeedsNoProtectionMayFollowFromASum() {
        assertThat(left(new SmallTable().count(9, 0, 1).count(8, 0, 1).sum(0, 1), 0))
                .containsExactly(0);
    }

    @Test
    void aSumThatLeavesTwoCountsGivesNeither() {
        SmallTable table =
                new SmallTable().count(3, 0, 1).count(4, 0, 1).count(9, 0, 1).sum(0, 1, 2);
        rely(0, Map.of(0, 4L, 1, -4L), Map.of(0, -3L, 1, 3L));
        rely(1, Map.of(0, -3L, 1, 3L), Map.of(0, 4L, 1, -4L));

        assertThat(left(table, 0, 1)).containsExactly(0, 1);
    }

    @Test
    void whatDerivesFromAHiddenCountStaysHidden() {
        SmallTable table =
                new SmallTable().count(3, 3, 1).count(8, 0, 1).inflowOf(1, 2, 5).sum(0, 1);
        rely(0, Map.of(0, 5L, 1, -5L));

        assertThat(left(table, 0)).containsExactly(0, 1, 2);
    }

    @Test
    void whatIsKnownAnywayIsLeftAsItIs() {
        SmallTable table = new SmallTable().count(3, 3, 1).known(8, 5).between(-9, 9, 0, 1);
        rely(0, Map.of(0, 5L));

        assertThat(left(table, 0)).containsExactly(0, 1);
    }

    /** More counts than are searched one by one rely on the same unit. */
    @Test
    void manyCountsAreGivenOtherIntervals() {
        SmallTable table = new SmallTable();
        int[] all = IntStream.range(0, 14).toArray();
        int[] small = Arrays.copyOf(all, 12);
        Arrays.stream(small).forEach(count -> table.count(3, 3, 1));
        table.count(100, 0, 10).count(100, 0, 1).sum(all);
        Arrays.stream(small).forEach(count -> rely(count, Map.of(count, 5L, 12, -5L)));

        assertThat(left(table, small))
                .containsExactlyElementsOf(IntStream.concat(Arrays.stream(small), IntStream.of(13))
                        .boxed()
                        .toList());
        assertThat(intervals).hasSize(12).allSatisfy((count, interval) -> {
            assertThat(interval.needs(12)).isFalse();
            assertThat(interval.higher().offBy(count) - interval.lower().offBy(count))
                    .isGreaterThanOrEqualTo(REQUIRED);
        });
    }

    /** The last of many counts is in a sum of its own with the unit, so that only this unit protects it. */
    @Test
    void oneOfManyCountsCanKeepAUnitHidden() {
        SmallTable table = new SmallTable();
        int[] small = IntStream.range(0, 12).toArray();
        Arrays.stream(small).forEach(count -> table.count(3, 3, 1));
        table.count(100, 0, 10).count(100, 0, 5).count(2, 0, 1);
        table.sum(IntStream.concat(IntStream.range(0, 11), IntStream.of(12, 13)).toArray());
        table.sum(11, 12, 14);
        Arrays.stream(small)
                .filter(count -> count < 11)
                .forEach(count -> rely(count, Map.of(count, 5L, 12, -5L, 14, 5L)));
        rely(11, Map.of(11, 5L, 12, -5L, 13, 5L));

        assertThat(left(table, small)).contains(12);
    }

    private void rely(int count, Map<Integer, Long> higher) {
        intervals.put(count, new ProtectionInterval(AlternativeTable.NOTHING, alternative(higher)));
    }

    private void rely(int count, Map<Integer, Long> higher, Map<Integer, Long> lower) {
        intervals.put(count, new ProtectionInterval(alternative(lower), alternative(higher)));
    }

    private static AlternativeTable alternative(Map<Integer, Long> persons) {
        return new AlternativeTable(
                0,
                units(persons.keySet().stream().mapToInt(Integer::intValue).toArray()),
                new HashMap<>(persons),
                true,
                Map.of());
    }

    /** The units that are still hidden. */
    private List<Integer> left(SmallTable small, int... primary) {
        LinkedTable table = small.table();
        HiddenUnits hidden = new HiddenUnits(
                table,
                Arrays.stream(primary)
                        .mapToObj(unit -> table.units().get(unit).key())
                        .toList());
        hidden.hide(units(IntStream.range(0, table.units().size()).toArray()));
        new RedundantSuppressions(
                        table,
                        hidden,
                        new ProtectionIntervalFinder(table, REQUIRED),
                        intervals,
                        REQUIRED,
                        new WorkAllowed(new SolverWork(StopSignal.NEVER), 1))
                .show();
        return hidden.all().stream().boxed().toList();
    }
}
