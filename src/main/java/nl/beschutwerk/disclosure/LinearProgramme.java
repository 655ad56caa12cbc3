package nl.beschutwerk.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

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

    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver solver;

    LinearProgramme() {
        solver = MPSolver.createSolver("GLOP");
        if (solver == null) {
            throw new IllegalStateException("The linear solver GLOP is not in the native library");
        }
        // Measured: on programmes of this size simplifying first takes longer than it saves.
        solver.setSolverSpecificParametersAsString("use_preprocessing:false");
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
        MPSolver.ResultStatus status = solver.solve();
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

    @Override
    public void close() {
        solver.delete();
    }
}
