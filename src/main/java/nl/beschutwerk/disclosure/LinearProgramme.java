package nl.beschutwerk.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.LpAlgorithmValues;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;

/**
 * A linear programme over how far cells are off their true amounts. It works in floating point: a result is off by less than
 * {@link #TOLERANCE} and decides only on what to hide, always on the safe side.
 */
final class LinearProgramme implements AutoCloseable {

    /** Counts are whole, so this much more or less is no person. */
    static final double TOLERANCE = 1e-6;

    /** Nothing here is ever so far off; a bound keeps every programme bounded. */
    static final double FAR = 1e5;

    private static final double INFINITE = 1e11;

    /**
     * Measured: one programme is solved again and again with other bounds, which this way goes on from where it was; and
     * simplifying first takes longer than it saves. Where one way runs into rounding, another does not.
     */
    private static final List<MPSolverParameters> WAYS;

    static {
        Loader.loadNativeLibraries();
        WAYS = List.of(
                way(LpAlgorithmValues.DUAL, PresolveValues.PRESOLVE_OFF),
                way(LpAlgorithmValues.PRIMAL, PresolveValues.PRESOLVE_OFF),
                way(LpAlgorithmValues.PRIMAL, PresolveValues.PRESOLVE_ON));
    }

    private final MPSolver solver;

    LinearProgramme() {
        solver = MPSolver.createSolver("CLP");
        if (solver == null) {
            throw new IllegalStateException("The linear solver CLP is not in the native library");
        }
        // A count that nothing is linked with makes a programme without rows, and CLP gives up on those.
        solver.makeConstraint();
    }

    MPVariable variable(double least, double most) {
        return solver.makeNumVar(least, most, "");
    }

    MPConstraint row(Relation relation) {
        return solver.makeConstraint(
                relation.least() < -INFINITE ? -MPSolver.infinity() : relation.least(), relation.most(), "");
    }

    void cost(MPVariable variable, double cost) {
        solver.objective().setCoefficient(variable, cost);
    }

    /** Whether there is a solution, which is then the one of least cost. */
    boolean minimize() {
        solver.objective().setMinimization();
        MPSolver.ResultStatus status = MPSolver.ResultStatus.ABNORMAL;
        for (int i = 0; i < WAYS.size() && status == MPSolver.ResultStatus.ABNORMAL; i++) {
            status = solver.solve(WAYS.get(i));
        }
        if (status == MPSolver.ResultStatus.OPTIMAL) {
            return true;
        }
        if (status == MPSolver.ResultStatus.INFEASIBLE) {
            return false;
        }
        throw new IllegalStateException("The linear solver ended " + status + " on a programme of "
                + solver.numVariables() + " variables and " + solver.numConstraints() + " rows");
    }

    double objective() {
        return solver.objective().value();
    }

    private static MPSolverParameters way(LpAlgorithmValues algorithm, PresolveValues presolve) {
        MPSolverParameters way = new MPSolverParameters();
        way.setIntegerParam(IntegerParam.LP_ALGORITHM, algorithm.swigValue());
        way.setIntegerParam(IntegerParam.PRESOLVE, presolve.swigValue());
        return way;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
