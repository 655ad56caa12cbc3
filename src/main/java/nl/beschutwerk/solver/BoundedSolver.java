package nl.beschutwerk.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.time.Duration;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.StopRequestedException;

/**
 * A native solver with limits. An integer search stops after an amount of work that depends on the programme only, so that
 * the result is the same on every machine. If a call exceeds its time limit nevertheless ({@link #LONGEST},
 * {@link #LONGEST_LINEAR}), that is an error and never another result.
 */
public final class BoundedSolver implements AutoCloseable {

    /** Time limit of a call of SCIP: hundreds of times what the largest programme of a release takes. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    /**
     * Time limit of a call of CLP, which cannot be interrupted and so must end by itself. CLP measures not elapsed time but
     * the processor time of the whole process, over all threads. If all processors are busy, up to eight of them, the limit
     * is five seconds of elapsed time, and more if CLP works alone. It is short enough for someone who waits for the process
     * to end.
     */
    static final Duration LONGEST_LINEAR =
            Duration.ofSeconds(5).multipliedBy(Math.min(8, Runtime.getRuntime().availableProcessors()));

    /**
     * Limits of an integer search, which finds solutions early if it finds any. Within all limits a search takes about a
     * second.
     */
    private static final int MOST_NODES = 1000;

    private static final int LEAST_NODES = 10;

    private static final int MOST_ROWS_OF_NODES = 400_000;

    private static final int MOST_ROWS_OF_NODES_IF_LARGE = 40_000;

    private static final int MOST_ROWS_OF_NODES_AT_LENGTH = 4_000_000;

    /** From this number of rows on, the additional methods of SCIP take longer than the search itself. */
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

    /** The solver library. */
    public enum Kind {
        /** For linear programmes. */
        CLP,
        /** For mixed-integer programmes. */
        SCIP
    }

    /**
     * Starts with an empty programme.
     *
     * @param settings additional settings of SCIP, one per line; empty for CLP
     * @param work counter to which all work of this solver is added
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
        // CLP fails on a programme without rows, although its solution is trivial.
        solver.makeConstraint();
    }

    /** Returns the programme, to add variables and rows and to read a solution. It must only be solved through this class. */
    public MPSolver programme() {
        return solver;
    }

    /**
     * Solves the programme in its current state.
     *
     * @param how parameters of the library
     * @return status as defined by the library; never {@code FEASIBLE} for a linear programme
     * @throws StopRequestedException if the process has to end
     * @throws OperatorMistakeException if the call exceeds its time limit
     */
    public ResultStatus solve(MPSolverParameters how) {
        return solve(how, false);
    }

    /**
     * Solves like {@link #solve}, but a search in a large programme visits many more nodes and uses all methods of the
     * solver. A call may take a minute, so the caller must limit the number of calls.
     */
    public ResultStatus solveAtLength(MPSolverParameters how) {
        return solve(how, true);
    }

    private ResultStatus solve(MPSolverParameters how, boolean atLength) {
        work.stop().check();
        int rows = solver.numConstraints();
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
        if (kind == Kind.CLP) {
            work.add(solver.iterations(), rows);
        } else {
            work.addSearch(solver.iterations(), solver.nodes(), rows);
        }
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
