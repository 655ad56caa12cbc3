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
 * A linear programme over how far cells are off their true amounts, of which some may have to be whole numbers. It works in
 * floating point: a result is off by less than {@link #TOLERANCE} and decides only on what to hide.
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

    /** One way is enough in whole numbers, and the cheapest within a tenth is cheap enough. */
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

    /** What the variables that count persons may be. */
    enum Numbers {
        /** Anything: many times faster, and nearly always whole by itself. */
        REAL,
        /** Whole numbers only. */
        WHOLE,
        /** Whole numbers only, with as long a search in a large programme as in a small one. */
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

    /** Whether there is a solution, which is then the one of least cost; in whole numbers, a good one that was found. */
    boolean minimize() {
        if (isInWholeNumbers()) {
            // What was between 0 and 1 at first stays so for SCIP, whatever its bounds become.
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
            // Where whole numbers take more steps than allowed, there may be none yet: as good as none.
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
