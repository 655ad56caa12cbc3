package nl.beschutwerk.solver;

import java.util.concurrent.atomic.AtomicLong;
import nl.beschutwerk.domain.StopSignal;
import org.jspecify.annotations.Nullable;

/**
 * What native solvers have done for one piece of work, and whether it is to be broken off. Counted in what solvers do and not in
 * time, so that whatever depends on it is the same on every machine. Solvers that work at the same time may share it.
 */
public final class SolverWork {

    private final StopSignal stop;
    private final @Nullable SolverWork whole;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong iterations = new AtomicLong();
    private final AtomicLong nodes = new AtomicLong();
    private final AtomicLong units = new AtomicLong();

    /**
     * Starts at nothing.
     *
     * @param stop asked before and during every call of a solver
     */
    public SolverWork(StopSignal stop) {
        this.stop = stop;
        this.whole = null;
    }

    private SolverWork(SolverWork whole) {
        this.stop = whole.stop;
        this.whole = whole;
    }

    /** A part of this work, counted from nothing by itself, and in this as well. */
    public SolverWork part() {
        return new SolverWork(this);
    }

    /** How often a solver was called. */
    public long calls() {
        return calls.get();
    }

    /** Steps of the simplex method. */
    public long iterations() {
        return iterations.get();
    }

    /** Parts into which searches over whole numbers were split. */
    public long nodes() {
        return nodes.get();
    }

    /**
     * All of it in one number: a step of the simplex method counts for as many as its programme has rows, to which its time is
     * about proportional, and a call for one step more. Some 30 million take a second.
     */
    public long units() {
        return units.get();
    }

    /** The signal to end. */
    public StopSignal stop() {
        return stop;
    }

    void add(long iterationsMade, long nodesMade, long rows) {
        calls.incrementAndGet();
        iterations.addAndGet(iterationsMade);
        nodes.addAndGet(nodesMade);
        units.addAndGet((iterationsMade + 1) * rows);
        if (whole != null) {
            whole.add(iterationsMade, nodesMade, rows);
        }
    }
}
