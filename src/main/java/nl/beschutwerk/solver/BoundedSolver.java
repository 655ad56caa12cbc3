package nl.beschutwerk.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.time.Duration;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.StopRequestedException;

/**
 * A native solver that ends: its search over whole numbers stops after an amount of work that depends on the programme alone, so
 * that the answer is the same on every machine; and where one call takes longer than {@link #LONGEST} all the same, that is an
 * error and never another answer.
 */
public final class BoundedSolver implements AutoCloseable {

    /** Hundreds of times what the largest programme of a release takes. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    /**
     * The linear solver cannot be interrupted, so it ends by itself. What it measures is not the time on the clock but the
     * processor time of the whole process, all threads together: with every processor at work this is five seconds on the clock,
     * and longer when it works alone; it stays within the patience of whoever waits for the process to end.
     */
    static final Duration LONGEST_LINEAR =
            Duration.ofSeconds(5).multipliedBy(Math.min(8, Runtime.getRuntime().availableProcessors()));

    /** A search over whole numbers: what it finds at all it finds soon. Together, some second. */
    private static final int MOST_NODES = 1000;

    private static final int LEAST_NODES = 10;

    private static final int MOST_ROWS_OF_NODES = 400_000;

    private static final int MOST_ROWS_OF_NODES_IF_LARGE = 40_000;

    private static final int MOST_ROWS_OF_NODES_AT_LENGTH = 4_000_000;

    /** From so many rows on, what SCIP tries beside the search itself takes longer than the search. */
    private static final int LARGE = 1000;

    private static final String LEAN = """
            separating/maxrounds = 0
            separating/maxroundsroot = 0
            presolving/maxrounds = 5
            presolving/maxrestarts = 0
            propagating/probing/maxprerounds = 0
            conflict/enable = FALSE
            heuristics/alns/freq = -1
            heuristics/rins/freq = -1
            heuristics/crossover/freq = -1
            heuristics/undercover/freq = -1
            heuristics/feaspump/freq = -1
            branching/relpscost/initcand = 0
            heuristics/adaptivediving/freq = -1
            heuristics/conflictdiving/freq = -1
            heuristics/distributiondiving/freq = -1
            heuristics/farkasdiving/freq = -1
            heuristics/guideddiving/freq = -1
            heuristics/linesearchdiving/freq = -1
            heuristics/nlpdiving/freq = -1
            heuristics/objpscostdiving/freq = -1
            heuristics/pscostdiving/freq = -1
            heuristics/rootsoldiving/freq = -1
            heuristics/veclendiving/freq = -1
            """;

    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver solver;
    private final Kind kind;
    private final SolverWork work;
    private final String settings;

    /** Which solver. */
    public enum Kind {
        /** Of linear programmes. */
        CLP,
        /** Of programmes in which some variables are whole numbers. */
        SCIP
    }

    /**
     * Starts with an empty programme.
     *
     * @param settings further settings of SCIP, each on a line of its own; empty for CLP
     * @param work to which all that this solver does is added
     */
    public BoundedSolver(Kind kind, String settings, SolverWork work) {
        this.settings = settings;
        this.kind = kind;
        this.work = work;
        MPSolver created = MPSolver.createSolver(kind.name());
        if (created == null) {
            throw new IllegalStateException("The solver " + kind + " is not in the native library");
        }
        solver = created;
        // A programme without rows makes CLP give up, though it is solved at once.
        solver.makeConstraint();
    }

    /** The programme, to put variables and rows in and to read a solution from; not to be solved but by this. */
    public MPSolver programme() {
        return solver;
    }

    /**
     * Solves the programme as it stands.
     *
     * @param how as the library defines it
     * @return as the library defines it; of a linear programme never {@code FEASIBLE}
     * @throws StopRequestedException when the process is to end
     * @throws OperatorMistakeException when it takes longer than it ever should
     */
    public ResultStatus solve(MPSolverParameters how) {
        return solve(how, false);
    }

    /**
     * As {@link #solve}, but a search in a large programme visits many more nodes, and everything is tried that the solver can
     * try. It may take a minute, so the caller bounds how often it asks for it.
     */
    public ResultStatus solveAtLength(MPSolverParameters how) {
        return solve(how, true);
    }

    private ResultStatus solve(MPSolverParameters how, boolean atLength) {
        work.stop().check();
        Duration longest = kind == Kind.CLP ? LONGEST_LINEAR : LONGEST;
        solver.setTimeLimit(longest.toMillis());
        if (kind == Kind.SCIP) {
            limitSearch(atLength);
        }
        long begun = System.nanoTime();
        ResultStatus status;
        if (kind == Kind.CLP) {
            status = solver.solve(how);
        } else {
            Watch watch = Watch.over(solver, work.stop());
            try {
                status = solver.solve(how);
            } finally {
                watch.end();
            }
        }
        work.stop().check();
        boolean tooLong =
                kind == Kind.CLP ? status == ResultStatus.FEASIBLE : System.nanoTime() - begun >= longest.toNanos();
        if (tooLong) {
            throw new OperatorMistakeException("A solver was stopped after " + longest.toSeconds() + " seconds"
                    + (kind == Kind.CLP ? " of processor time of the whole process" : "") + " on a programme of "
                    + solver.numVariables() + " variables and " + solver.numConstraints()
                    + " rows, which should take a second: most likely this machine is busy with something else, or was"
                    + " suspended. Nothing was decided from it. Give the same command again when the machine is free.");
        }
        work.add(solver.iterations(), kind == Kind.SCIP ? solver.nodes() : 0, solver.numConstraints());
        return status;
    }

    private void limitSearch(boolean atLength) {
        int rows = solver.numConstraints();
        boolean lean = rows > LARGE && !atLength;
        int most = mostRowsOfNodes(lean, atLength) / rows;
        int nodes = Math.max(LEAST_NODES, Math.min(MOST_NODES, most));
        String limited = settings + "limits/nodes = " + nodes + "\n" + (lean ? LEAN : "");
        if (!solver.setSolverSpecificParametersAsString(limited)) {
            throw new IllegalStateException("The solver does not know all of these settings: " + limited);
        }
    }

    private static int mostRowsOfNodes(boolean lean, boolean atLength) {
        if (atLength) {
            return MOST_ROWS_OF_NODES_AT_LENGTH;
        }
        return lean ? MOST_ROWS_OF_NODES_IF_LARGE : MOST_ROWS_OF_NODES;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
