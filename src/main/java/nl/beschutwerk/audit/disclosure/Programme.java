package nl.beschutwerk.audit.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unknowns and the equations between them, handed to a solver (OR-Tools). */
final class Programme implements AutoCloseable {

    /** No hidden figure is larger. */
    static final double LARGEST = 1e7;

    /** Solvers are off by no more. */
    static final double TOLERANCE = 1e-6;

    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver solver;
    private final Map<Integer, MPVariable> variables = new HashMap<>();
    private final List<MPConstraint> rows = new ArrayList<>();

    /**
     * Hands over a group of unknowns that equations link with each other.
     *
     * @param name of the solver
     * @param whole whether counts are to be whole numbers
     */
    Programme(String name, boolean whole, Unknowns unknowns, List<Integer> group, List<Equation> equations) {
        solver = MPSolver.createSolver(name);
        if (solver == null) {
            throw new IllegalStateException("The solver " + name + " is not in the native library");
        }
        // A count that nothing is linked with makes a programme without rows, and CLP gives up on those.
        solver.makeConstraint();
        for (int unknown : group) {
            double most = unknowns.isNobody(unknown) ? 0 : LARGEST;
            variables.put(
                    unknown,
                    solver.makeVar(
                            unknowns.least(unknown).doubleValue(), most, whole && unknowns.isCount(unknown), ""));
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

    MPSolver solver() {
        return solver;
    }

    /** In the order of the equations. */
    List<MPConstraint> rows() {
        return rows;
    }

    MPVariable variable(int unknown) {
        @Nullable MPVariable variable = variables.get(unknown);
        if (variable == null) {
            throw new IllegalArgumentException("Unknown " + unknown + " is not in this group");
        }
        return variable;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
