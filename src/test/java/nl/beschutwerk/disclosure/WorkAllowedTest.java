package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import nl.beschutwerk.disclosure.WorkAllowed.Stage;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.solver.BoundedSolver;
import nl.beschutwerk.solver.BoundedSolver.Kind;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;

/** The work allowed for the choice of what is hidden is counted from its beginning, up to the end of each stage. */
class WorkAllowedTest {

    private final SolverWork work = new SolverWork(StopSignal.NEVER);

    @Test
    void whatAStageDoesNotUseTheNextOnesMay() {
        solve();
        WorkAllowed allowed = new WorkAllowed(work, 1);
        long before = work.units();
        long together = allowed.left(Stage.TOGETHER);
        long single = allowed.left(Stage.SINGLE);

        solve();

        long used = work.units() - before;
        assertThat(used).isPositive();
        assertThat(together).isPositive();
        assertThat(Arrays.stream(Stage.values()).map(allowed::left).toList()).isSorted();
        assertThat(allowed.left(Stage.TOGETHER)).isEqualTo(together - used);
        assertThat(allowed.left(Stage.SINGLE)).isEqualTo(single - used);
        assertThat(allowed.isSpent(Stage.TOGETHER)).isFalse();
    }

    /** In the fifth quarter of an ordinary country the work was spent, so that nearly everything was hidden. */
    @Test
    void moreQuartersMayTakeMore() {
        for (Stage stage : Stage.values()) {
            long ofTwo = new WorkAllowed(work, 2).left(stage);
            assertThat(new WorkAllowed(work, 1).left(stage)).isEqualTo(ofTwo);
            assertThat(new WorkAllowed(work, 8).left(stage)).isEqualTo(4 * ofTwo);
        }
    }

    private void solve() {
        try (BoundedSolver solver = new BoundedSolver(Kind.CLP, "", work)) {
            MPVariable variable = solver.programme().makeNumVar(0, 1, "");
            solver.programme().makeConstraint(0, 1, "").setCoefficient(variable, 1);
            solver.solve(new MPSolverParameters());
        }
    }
}
