package nl.beschutwerk.audit.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.solver.SolverWork;

/**
 * Which whole numbers counts can be, by a search over whole numbers (SCIP). A number that was found is possible for sure; a
 * bound that was proven holds for sure; where the search would take too many steps, something is left in between.
 */
final class WholeNumbers implements AutoCloseable {

    /** Proving that no counts can go further together takes longest of all, and is not asked. */
    private static final MPSolverParameters NEARLY;

    private static final MPSolverParameters PRECISELY;

    static {
        Loader.loadNativeLibraries();
        NEARLY = within(0.1);
        PRECISELY = within(0);
    }

    private static MPSolverParameters within(double gap) {
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, gap);
        return parameters;
    }

    /** Where a count is to go: as far away as this from what is known to be possible, up to some distance. */
    private record Goal(MPVariable reached, MPConstraint row) {}

    private final Programme programme;
    private final List<Integer> counts;
    private final Map<Integer, Goal> goals = new HashMap<>();
    private final Map<Integer, Range> possible = new HashMap<>();

    /**
     * Sets up a group of unknowns that equations link with each other.
     *
     * @param counts those that are counts
     */
    WholeNumbers(
            Unknowns unknowns, List<Integer> group, List<Integer> counts, List<Equation> equations, SolverWork work) {
        this.counts = counts;
        programme = new Programme(true, unknowns, group, equations, work);
        for (int count : counts) {
            MPConstraint row = programme.solver().makeConstraint();
            MPVariable reached = programme.solver().makeNumVar(-Programme.LARGEST, 0, "");
            row.setCoefficient(reached, -1);
            goals.put(count, new Goal(reached, row));
            possible.put(count, Range.NOTHING);
        }
    }

    /** Whether any whole numbers fit the equations, as far as the search could tell. */
    boolean isPossible() {
        programme.solver().objective().clear();
        return solve(NEARLY) != ResultStatus.INFEASIBLE;
    }

    /** From the smallest to the largest number that a count was found to be able to have. */
    Range possible(int count) {
        return possible.getOrDefault(count, Range.NOTHING);
    }

    /**
     * Looks for numbers further away from those that were found, for many counts at once.
     *
     * @param far up to so much away from the other end
     * @param round another one sends other counts up and the rest down
     */
    void spread(Collection<Integer> wanted, long far, int round) {
        send(wanted, far, round, true);
        send(wanted, far, round, false);
    }

    private void send(Collection<Integer> wanted, long far, int round, boolean firstHalfUp) {
        MPObjective objective = programme.solver().objective();
        objective.clear();
        objective.setMaximization();
        for (int count : wanted) {
            boolean up = firstHalfUp == isInFirstHalf(count, round);
            Goal goal = goals.get(count);
            if (goal != null && possible(count).width() >= 0) {
                goal.reached().setUb((double) far);
                goal.row().setCoefficient(programme.variable(count), up ? 1 : -1);
                goal.row()
                        .setLb(
                                up
                                        ? (double) possible(count).least()
                                        : (double) -possible(count).most());
                objective.setCoefficient(goal.reached(), 1);
            }
        }
        solve(NEARLY);
        goals.values().forEach(goal -> {
            goal.row().setLb(-MPSolver.infinity());
            goal.reached().setUb(0);
        });
    }

    static boolean isInFirstHalf(int count, int round) {
        return ((count * 0x9E3779B1) >>> (Integer.SIZE - 1 - round) & 1) == 0;
    }

    /** From the least to the most that a count can be, as far as the search could prove. */
    Range proven(int count) {
        return new Range((long) Math.ceil(extreme(count, false) - Programme.TOLERANCE), (long)
                Math.floor(extreme(count, true) + Programme.TOLERANCE));
    }

    private double extreme(int count, boolean most) {
        MPObjective objective = programme.solver().objective();
        objective.clear();
        objective.setCoefficient(programme.variable(count), 1);
        objective.setOptimizationDirection(most);
        ResultStatus status = keep(programme.solveAtLength(PRECISELY));
        boolean proven = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
        if (!proven) {
            return most ? Programme.LARGEST : 0;
        }
        return objective.bestBound();
    }

    private ResultStatus solve(MPSolverParameters how) {
        return keep(programme.solve(how));
    }

    private ResultStatus keep(ResultStatus status) {
        if (status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE) {
            counts.forEach(count -> possible.computeIfPresent(
                    count,
                    (key, range) ->
                            range.including(Math.round(programme.variable(count).solutionValue()))));
        }
        return status;
    }

    @Override
    public void close() {
        programme.close();
    }
}
