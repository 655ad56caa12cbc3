package nl.beschutwerk.audit.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.LpAlgorithmValues;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.solver.SolverWork;

/**
 * Bounds of each unknown in the linear relaxation, in which parts of persons exist (CLP). They are found quickly, together
 * with the equations that cause them.
 */
final class Bounds implements AutoCloseable {

    /**
     * Tried in this order. A programme is re-solved with new objectives, and the primal simplex warm-starts from the last
     * basis.
     */
    private static final List<MPSolverParameters> WAYS;

    static {
        Loader.loadNativeLibraries();
        WAYS = List.of(
                way(LpAlgorithmValues.PRIMAL, PresolveValues.PRESOLVE_OFF),
                way(LpAlgorithmValues.DUAL, PresolveValues.PRESOLVE_OFF),
                way(LpAlgorithmValues.PRIMAL, PresolveValues.PRESOLVE_ON),
                way(LpAlgorithmValues.DUAL, PresolveValues.PRESOLVE_ON));
    }

    /**
     * The range of an unknown.
     *
     * @param used indices of the equations that cause it
     */
    record Bounded(Range range, BitSet used) {}

    private final Programme programme;
    private final Map<Integer, double[]> seen = new HashMap<>();

    /** Sets up a group of unknowns that equations link with each other. */
    Bounds(Unknowns unknowns, List<Integer> group, List<Equation> equations, SolverWork work) {
        programme = new Programme(false, unknowns, group, equations, work);
    }

    /** Whether anything at all fits the equations. */
    boolean isPossible() {
        programme.solver().objective().clear();
        // If one algorithm fails on rounding, another does not.
        return WAYS.stream().anyMatch(way -> programme.solve(way) == MPSolver.ResultStatus.OPTIMAL);
    }

    /** The least and the most that a count can be, as whole numbers. */
    Bounded of(int unknown) {
        BitSet used = new BitSet();
        double least = extreme(unknown, false, used);
        double most = extreme(unknown, true, used);
        return new Bounded(whole(least, most), used);
    }

    /**
     * Searches values of many counts at once: half of them large and the rest small, and then the reverse.
     *
     * @param round every round makes other counts large
     */
    void spread(List<Integer> counts, int round) {
        for (boolean firstHalf : List.of(true, false)) {
            programme.solver().objective().clear();
            for (int count : counts) {
                boolean large = firstHalf == WholeNumbers.isInFirstHalf(count, round);
                programme.solver().objective().setCoefficient(programme.variable(count), large ? -1 : 1);
            }
            solve();
            for (int count : counts) {
                double value = programme.variable(count).solutionValue();
                seen.computeIfAbsent(count, added -> new double[] {value, value});
                seen.computeIfPresent(count, (key, ends) ->
                        new double[] {Math.min(ends[0], value), Math.max(ends[1], value)});
            }
        }
    }

    /** The whole numbers between the smallest and the largest value that was found for a count. */
    Range seen(int count) {
        double[] ends = seen.get(count);
        return ends == null ? Range.NOTHING : whole(ends[0], ends[1]);
    }

    private static Range whole(double least, double most) {
        return new Range((long) Math.ceil(least - Programme.TOLERANCE), (long) Math.floor(most + Programme.TOLERANCE));
    }

    private double extreme(int unknown, boolean most, BitSet used) {
        programme.solver().objective().clear();
        programme.solver().objective().setCoefficient(programme.variable(unknown), most ? -1 : 1);
        solve();
        for (int i = 0; i < programme.rows().size(); i++) {
            if (Math.abs(programme.rows().get(i).dualValue()) > Programme.TOLERANCE) {
                used.set(i);
            }
        }
        return programme.variable(unknown).solutionValue();
    }

    private void solve() {
        programme.solver().objective().setMinimization();
        MPSolver.ResultStatus status = MPSolver.ResultStatus.ABNORMAL;
        // If one algorithm fails on rounding, another does not.
        for (int i = 0; i < WAYS.size() && status != MPSolver.ResultStatus.OPTIMAL; i++) {
            status = programme.solve(WAYS.get(i));
        }
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("The linear solver ended " + status + " on a programme of "
                    + programme.solver().numVariables() + " unknowns and "
                    + programme.solver().numConstraints() + " equations that had a solution before");
        }
    }

    private static MPSolverParameters way(LpAlgorithmValues algorithm, PresolveValues presolve) {
        MPSolverParameters way = new MPSolverParameters();
        way.setIntegerParam(IntegerParam.LP_ALGORITHM, algorithm.swigValue());
        way.setIntegerParam(IntegerParam.PRESOLVE, presolve.swigValue());
        return way;
    }

    @Override
    public void close() {
        programme.close();
    }
}
