package nl.beschutwerk.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.LpAlgorithmValues;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.solver.BoundedSolver;
import nl.beschutwerk.solver.BoundedSolver.Kind;
import nl.beschutwerk.solver.SolverWork;

/**
 * A linear programme over the deviations of cells from their true amounts, some of which may have to be integers. It works in
 * floating point: a result is off by less than {@link #TOLERANCE} and decides only on what to hide.
 */
final class LinearProgramme implements AutoCloseable {

    /** A deviation of a count below this is a rounding error. */
    static final double TOLERANCE = 1e-6;

    /** No deviation is as large; the bound keeps every programme bounded. */
    static final double FAR = 1e5;

    private static final double INFINITE = 1e11;

    /**
     * Tried in this order. A programme is re-solved with new bounds, and the dual simplex warm-starts from the last basis;
     * presolve was measured to cost more than it saves. If one algorithm fails on rounding, the next does not.
     */
    private static final List<MPSolverParameters> WAYS;

    /** In integers one algorithm is enough, and a solution within a tenth of the optimum will do. */
    private static final List<MPSolverParameters> WAYS_IN_WHOLE_NUMBERS;

    static {
        Loader.loadNativeLibraries();
        MPSolverParameters near = new MPSolverParameters();
        near.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, 0.1);
        WAYS_IN_WHOLE_NUMBERS = List.of(near);
        WAYS = List.of(
                way(LpAlgorithmValues.DUAL, PresolveValues.PRESOLVE_OFF),
                way(LpAlgorithmValues.PRIMAL, PresolveValues.PRESOLVE_OFF),
                way(LpAlgorithmValues.PRIMAL, PresolveValues.PRESOLVE_ON));
    }

    private final BoundedSolver bounded;
    private final MPSolver solver;
    private final Numbers numbers;

    /** The domain of the variables that count persons. */
    enum Numbers {
        /** Real numbers: many times faster, and nearly always whole. */
        REAL,
        /** Integers. */
        WHOLE,
        /** Integers, with as many search nodes for a large programme as for a small one. */
        WHOLE_AT_LENGTH
    }

    LinearProgramme(Numbers numbers, SolverWork work) {
        this.numbers = numbers;
        this.bounded = new BoundedSolver(numbers == Numbers.REAL ? Kind.CLP : Kind.SCIP, "", work);
        this.solver = bounded.programme();
    }

    boolean isInWholeNumbers() {
        return numbers != Numbers.REAL;
    }

    MPVariable variable(boolean persons, double least, double most) {
        return solver.makeVar(least, most, persons && isInWholeNumbers(), "");
    }

    MPConstraint row(Relation relation) {
        return solver.makeConstraint(
                relation.least() < -INFINITE ? -MPSolver.infinity() : relation.least(), relation.most(), "");
    }

    void cost(MPVariable variable, double cost) {
        solver.objective().setCoefficient(variable, cost);
    }

    /** Minimizes the cost, and returns whether there is a solution; in integers, the best one that was found. */
    boolean minimize() {
        if (isInWholeNumbers()) {
            // SCIP keeps a variable that was binary at first binary, whatever its bounds become.
            solver.reset();
        }
        solver.objective().setMinimization();
        List<MPSolverParameters> ways = isInWholeNumbers() ? WAYS_IN_WHOLE_NUMBERS : WAYS;
        MPSolver.ResultStatus status = MPSolver.ResultStatus.ABNORMAL;
        for (int i = 0; i < ways.size() && status == MPSolver.ResultStatus.ABNORMAL; i++) {
            status = numbers == Numbers.WHOLE_AT_LENGTH
                    ? bounded.solveAtLength(ways.get(i))
                    : bounded.solve(ways.get(i));
        }
        if (status == MPSolver.ResultStatus.OPTIMAL) {
            return true;
        }
        if (isInWholeNumbers() || status == MPSolver.ResultStatus.INFEASIBLE) {
            // An integer search that ends at its limit may have no solution yet, which counts as none.
            return status == MPSolver.ResultStatus.FEASIBLE;
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
        bounded.close();
    }
}
