package nl.beschutwerk.audit.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.LpAlgorithmValues;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How small and how large each unknown can be, by linear programming (OR-Tools, CLP). Floating point: an interval is taken
 * to be as narrow as it may be after rounding, so that nothing passes by a hair.
 */
final class Bounds implements AutoCloseable {

    private static final double TOLERANCE = 1e-6;

    /** No hidden figure is larger. */
    private static final double LARGEST = 1e7;

    /** The same programme is solved again and again for another aim, which the first way goes on to from where it was. */
    private static final List<MPSolverParameters> WAYS;

    static {
        Loader.loadNativeLibraries();
        WAYS = List.of(
                way(LpAlgorithmValues.PRIMAL, PresolveValues.PRESOLVE_OFF),
                way(LpAlgorithmValues.DUAL, PresolveValues.PRESOLVE_OFF),
                way(LpAlgorithmValues.PRIMAL, PresolveValues.PRESOLVE_ON),
                way(LpAlgorithmValues.DUAL, PresolveValues.PRESOLVE_ON));
    }

    /** Equations of which a solution made use. */
    record Solution(double value, BitSet used) {}

    private final MPSolver solver;
    private final Map<Integer, MPVariable> variables = new HashMap<>();
    private final List<MPConstraint> rows = new ArrayList<>();

    /** Sets up a group of unknowns that equations link with each other. */
    Bounds(Unknowns unknowns, List<Integer> group, List<Equation> equations) {
        solver = MPSolver.createSolver("CLP");
        if (solver == null) {
            throw new IllegalStateException("The linear solver CLP is not in the native library");
        }
        // A count that nothing is linked with makes a programme without rows, and CLP gives up on those.
        solver.makeConstraint();
        for (int unknown : group) {
            variables.put(
                    unknown,
                    solver.makeNumVar(
                            unknowns.least(unknown).doubleValue(), unknowns.isNobody(unknown) ? 0 : LARGEST, ""));
        }
        for (Equation equation : equations) {
            MPConstraint row = solver.makeConstraint(
                    equation.least() == null
                            ? -MPSolver.infinity()
                            : equation.least().doubleValue(),
                    equation.most() == null
                            ? MPSolver.infinity()
                            : equation.most().doubleValue(),
                    "");
            equation.coefficients()
                    .forEach(
                            (unknown, coefficient) -> row.setCoefficient(variable(unknown), coefficient.doubleValue()));
            rows.add(row);
        }
    }

    /** Whether anything at all fits the equations. */
    boolean isPossible() {
        solver.objective().clear();
        // Rounding may make one way of solving give up on what another solves.
        return WAYS.stream().anyMatch(way -> solver.solve(way) == MPSolver.ResultStatus.OPTIMAL);
    }

    /** The least or most that an unknown can be; its possible values in the same solution go to the ranges of the others. */
    Solution extreme(int unknown, boolean most, Map<Integer, Range> ranges) {
        solver.objective().clear();
        solver.objective().setCoefficient(variable(unknown), most ? -1 : 1);
        if (!solve()) {
            throw new IllegalStateException("The published figures contradict each other");
        }
        ranges.forEach((other, range) -> range.includes(variable(other).solutionValue()));
        BitSet used = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            if (Math.abs(rows.get(i).dualValue()) > TOLERANCE) {
                used.set(i);
            }
        }
        return new Solution(variable(unknown).solutionValue(), used);
    }

    private boolean solve() {
        solver.objective().setMinimization();
        MPSolver.ResultStatus status = MPSolver.ResultStatus.ABNORMAL;
        // Where one way of solving runs into rounding, another does not.
        for (int i = 0; i < WAYS.size() && status == MPSolver.ResultStatus.ABNORMAL; i++) {
            status = solver.solve(WAYS.get(i));
        }
        if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.INFEASIBLE) {
            throw new IllegalStateException("The linear solver ended " + status + " on a programme of "
                    + solver.numVariables() + " unknowns and " + solver.numConstraints() + " equations");
        }
        return status == MPSolver.ResultStatus.OPTIMAL;
    }

    private static MPSolverParameters way(LpAlgorithmValues algorithm, PresolveValues presolve) {
        MPSolverParameters way = new MPSolverParameters();
        way.setIntegerParam(IntegerParam.LP_ALGORITHM, algorithm.swigValue());
        way.setIntegerParam(IntegerParam.PRESOLVE, presolve.swigValue());
        return way;
    }

    private MPVariable variable(int unknown) {
        MPVariable variable = variables.get(unknown);
        if (variable == null) {
            throw new IllegalArgumentException("Unknown " + unknown + " is not in this group");
        }
        return variable;
    }

    @Override
    public void close() {
        solver.delete();
    }

    /** The values that a count was found to be able to have. */
    static final class Range {

        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;

        void includes(double value) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }

        /** The largest whole number less the smallest one; negative while there is none. */
        long width() {
            return least > most ? -1 : (long) (Math.floor(most + TOLERANCE) - Math.ceil(least - TOLERANCE));
        }
    }
}
