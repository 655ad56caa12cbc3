package nl.beschutwerk.audit.disclosure;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.solver.BoundedSolver;
import nl.beschutwerk.solver.BoundedSolver.Kind;
import nl.beschutwerk.solver.SolverWork;
import org.jspecify.annotations.Nullable;

/** A programme of OR-Tools over a group of unknowns and the equations between them. */
final class Programme implements AutoCloseable {

    /** The largest possible value of a hidden figure. */
    static final double LARGEST = 1e7;

    /** The numerical tolerance of the solvers. */
    static final double TOLERANCE = 1e-6;

    private static final String PRECISION = "numerics/feastol = 1e-9\n";

    private final BoundedSolver bounded;
    private final MPSolver solver;
    private final Map<Integer, MPVariable> variables = new HashMap<>();
    private final List<MPConstraint> rows = new ArrayList<>();

    /**
     * Builds the programme of a group of unknowns.
     *
     * @param whole whether counts are to be whole numbers
     * @param work to which the work of the solver is added
     */
    Programme(boolean whole, Unknowns unknowns, List<Integer> group, List<Equation> equations, SolverWork work) {
        bounded = new BoundedSolver(whole ? Kind.SCIP : Kind.CLP, whole ? PRECISION : "", work);
        solver = bounded.programme();
        for (int unknown : group) {
            variables.put(
                    unknown,
                    solver.makeVar(
                            unknowns.least(unknown).doubleValue(), LARGEST, whole && unknowns.isWhole(unknown), ""));
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

    MPSolver.ResultStatus solve(MPSolverParameters how) {
        return bounded.solve(how);
    }

    /** Solves in integers, with as many search nodes for a large programme as for a small one. */
    MPSolver.ResultStatus solveAtLength(MPSolverParameters how) {
        return bounded.solveAtLength(how);
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
        bounded.close();
    }
}
