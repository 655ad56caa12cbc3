package nl.beschutwerk.solver;

import com.google.ortools.linearsolver.MPSolver;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.beschutwerk.domain.StopSignal;

/** Interrupts a running solver when the process has to end. */
final class Watch {

    private static final long MILLISECONDS = 200;

    private static final Set<Watch> ALL = ConcurrentHashMap.newKeySet();

    static {
        Thread rounds = new Thread(Watch::goRound, "solver-watch");
        rounds.setDaemon(true);
        rounds.start();
    }

    private final MPSolver solver;
    private final StopSignal stop;
    private boolean over;

    private Watch(MPSolver solver, StopSignal stop) {
        this.solver = solver;
        this.stop = stop;
    }

    /** Starts watching a solver; call just before it solves, and call {@link #end} after it has. */
    static Watch over(MPSolver solver, StopSignal stop) {
        Watch watch = new Watch(solver, stop);
        ALL.add(watch);
        return watch;
    }

    private static void goRound() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(MILLISECONDS);
                ALL.forEach(Watch::interruptIfAsked);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Called repeatedly, because a solver that has only just started discards an earlier interruption. */
    private synchronized void interruptIfAsked() {
        if (!over && stop.isRequested()) {
            solver.interruptSolve();
        }
    }

    synchronized void end() {
        over = true;
        ALL.remove(this);
    }
}
