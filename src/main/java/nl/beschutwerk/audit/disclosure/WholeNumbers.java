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
import java.util.function.IntFunction;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.solver.SolverWork;

/**
 * Integer ranges of counts, by an integer search (SCIP). Numbers that were found are possible, and bounds that were proven
 * hold; if the search ends at its limit of nodes, there is a gap between them.
 */
final class WholeNumbers implements AutoCloseable {

    /** Searches for many counts end near the optimum, since the proof of optimality takes longest. */
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

    /** The search objective of a count: its distance from the range that is known to be possible, up to a limit. */
    private record Goal(MPVariable reached, MPConstraint row) {}

    private final Programme programme;
    private final List<Integer> counts;
    private final Map<Integer, Goal> goals = new HashMap<>();
    private final Map<Integer, Range> possible = new HashMap<>();

    /**
     * Prepares a group of unknowns that equations link with each other.
     *
     * @param counts that are searched
     * @param known numbers of each that are possible for certain
     */
    WholeNumbers(
            Unknowns unknowns,
            List<Integer> group,
            List<Equation> equations,
            List<Integer> counts,
            IntFunction<Range> known,
            SolverWork work) {
        this.counts = counts;
        programme = new Programme(true, unknowns, group, equations, work);
        for (int count : counts) {
            MPConstraint row = programme.solver().makeConstraint();
            MPVariable reached = programme.solver().makeNumVar(-Programme.LARGEST, 0, "");
            row.setCoefficient(reached, -1);
            goals.put(count, new Goal(reached, row));
            possible.put(count, known.apply(count));
        }
    }

    /** Whether the equations have an integer solution; false only if it was proven that they have none. */
    boolean isPossible() {
        programme.solver().objective().clear();
        return solve(NEARLY) != ResultStatus.INFEASIBLE;
    }

    /** The range of numbers that were found to be possible for a count. */
    Range possible(int count) {
        return possible.getOrDefault(count, Range.NOTHING);
    }

    /**
     * Searches numbers further away from those that were found, for many counts at once.
     *
     * @param far the distance wanted from the other end of the range
     * @param round every round sends other counts up and the rest down
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

    /** The range of a count as far as the search could prove it. */
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
