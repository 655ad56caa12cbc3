package nl.beschutwerk.solver;

import java.util.concurrent.atomic.AtomicLong;
import nl.beschutwerk.domain.StopSignal;
import org.jspecify.annotations.Nullable;

/**
 * The work that native solvers have done for a task, with the signal to stop it. Work is counted in solver operations instead
 * of time, so that everything that depends on it is the same on every machine. Several threads may share an instance.
 */
public final class SolverWork {

    private final StopSignal stop;
    private final @Nullable SolverWork whole;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong iterations = new AtomicLong();
    private final AtomicLong nodes = new AtomicLong();
    private final AtomicLong units = new AtomicLong();

    /**
     * Starts at zero.
     *
     * @param stop checked before and after every call of a solver, and also during a call of SCIP
     */
    public SolverWork(StopSignal stop) {
        this.stop = stop;
        this.whole = null;
    }

    private SolverWork(SolverWork whole) {
        this.stop = whole.stop;
        this.whole = whole;
    }

    /** Returns a part of this work. It starts at zero, and its work is added to this object as well. */
    public SolverWork part() {
        return new SolverWork(this);
    }

    /** Returns the number of calls of a solver. */
    public long calls() {
        return calls.get();
    }

    /** Returns the number of iterations of the simplex method. */
    public long iterations() {
        return iterations.get();
    }

    /** Returns the number of nodes of integer searches. */
    public long nodes() {
        return nodes.get();
    }

    /**
     * Returns all work as one number: each iteration of the simplex method counts for the number of rows of its programme,
     * because its time is about proportional to that, and each call counts for one extra iteration. An integer search also
     * counts for half the square of the rows, since it simplifies the programme anew each time. About 30 million units take a
     * second.
     */
    public long units() {
        return units.get();
    }

    /** Returns the signal to stop. */
    public StopSignal stop() {
        return stop;
    }

    /** Adds a call for a linear programme. */
    void add(long iterationsMade, long rows) {
        add(iterationsMade, 0, (iterationsMade + 1) * rows);
    }

    /** Adds a call of an integer search. */
    void addSearch(long iterationsMade, long nodesMade, long rows) {
        add(iterationsMade, nodesMade, (iterationsMade + 1) * rows + rows * rows / 2);
    }

    private void add(long iterationsMade, long nodesMade, long unitsUsed) {
        calls.incrementAndGet();
        iterations.addAndGet(iterationsMade);
        nodes.addAndGet(nodesMade);
        units.addAndGet(unitsUsed);
        if (whole != null) {
            whole.add(iterationsMade, nodesMade, unitsUsed);
        }
    }
}
