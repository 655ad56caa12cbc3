package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.WorkAllowed.Stage;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;

/** If the work allowed is spent, more is hidden than is needed, and nothing is refused. */
class SpentWorkTest {

    private static final int REQUIRED = 5;

    /** Three small counts and three larger ones, each pair with a public sum; two more pairs have nothing small. */
    private final LinkedTable table = new SmallTable()
            .count(2, 1, 1)
            .count(3, 1, 1)
            .count(4, 1, 1)
            .known(20, 9)
            .count(20, 1, 9)
            .count(30, 1, 9)
            .count(40, 1, 9)
            .sum(0, 4)
            .sum(1, 5)
            .sum(2, 6)
            .table();

    @Test
    void nothingMoreThanNeededIsHiddenIfThereIsWorkLeft() {
        assertThat(hiddenWith(stage -> 1_000_000)).isEqualTo(SmallTable.units(0, 1, 2, 4, 5, 6));
    }

    @Test
    void everythingIsHiddenIfThereIsNone() {
        assertThat(hiddenWith(stage -> 0)).isEqualTo(SmallTable.units(0, 1, 2, 3, 4, 5, 6));
    }

    /** In the fifth quarter of an ordinary country, two of 1,219 counts were left, and everything was hidden for them. */
    @Test
    void forAFewCountsThatAreLeftWhatIsNearThemIsHidden() {
        assertThat(afterWholeNumbers(table, 1_000_000)).isEqualTo(SmallTable.units(0, 1, 2, 4, 5, 6));
    }

    @Test
    void everythingIsHiddenIfThereIsNoWorkForThoseEither() {
        assertThat(afterWholeNumbers(table, 0)).isEqualTo(SmallTable.units(0, 1, 2, 3, 4, 5, 6));
    }

    /** What shows it was published before: to hide everything would only take figures from the readers of this release. */
    @Test
    void nothingIsHiddenForACountOfAnotherQuarterThatNothingProtects() {
        LinkedTable joint = new SmallTable()
                .count(2, 1, 1)
                .count(3, 1, 1)
                .count(4, 1, 1)
                .count(20, 1, 9)
                .count(30, 1, 9)
                .elsewhere(3, 1)
                .sum(0, 3)
                .between(-1, 1, 4, 5)
                .between(-1, 1, 5)
                .table();
        BitSet before = SmallTable.units(0, 3);
        assertThat(afterWholeNumbers(joint, List.of(5), before, 1_000_000)).isEqualTo(before);
        assertThat(afterWholeNumbers(joint, List.of(5), before, 0)).isEqualTo(SmallTable.units(0, 1, 2, 3, 4));
    }

    private static BitSet afterWholeNumbers(LinkedTable table, long left) {
        return afterWholeNumbers(table, List.of(0, 1, 2), SmallTable.units(0, 1, 2), left);
    }

    /** With no work for whole numbers, and some for the counts that are left. */
    private static BitSet afterWholeNumbers(LinkedTable table, List<Integer> small, BitSet before, long left) {
        HiddenUnits hidden = new HiddenUnits(
                table,
                before.stream().mapToObj(unit -> table.units().get(unit).key()).toList());
        WorkAllowed allowed =
                new WorkAllowed(new SolverWork(StopSignal.NEVER), stage -> stage == Stage.LEFT ? left : 0);
        new IntegerProtection(table, hidden, small, new TreeMap<>(), REQUIRED, allowed).complete();
        return hidden.all();
    }

    private BitSet hiddenWith(ToLongFunction<Stage> most) {
        List<Integer> small = IntStream.range(0, 3).boxed().toList();
        HiddenUnits hidden = new HiddenUnits(
                table, small.stream().map(unit -> table.units().get(unit).key()).toList());
        new LinkedSuppression(table, hidden, REQUIRED, new WorkAllowed(new SolverWork(StopSignal.NEVER), most))
                .complete();
        return hidden.all();
    }
}
