package nl.beschutwerk.disclosure;

import java.util.function.ToLongFunction;
import nl.beschutwerk.solver.SolverWork;

/**
 * The solver work allowed for the choice of what is hidden, in stages. What a stage does not use, the next ones may. It keeps
 * every choice within some seconds on two processors, also in countries of so few persons that nearly every count is small:
 * there it may run out, and then more is hidden than is needed. A release of 10,000 persons or more uses less than half.
 */
final class WorkAllowed {

    private final SolverWork work;
    private final ToLongFunction<Stage> most;
    private final long before;

    /** What the choice does, in this order, and the work allowed from the beginning up to its end, in units of work. */
    enum Stage {
        /** Many counts at once, within what is hidden. */
        TOGETHER(60_000_000),
        /** One count after the other. */
        SINGLE(150_000_000),
        /** Hiding what is near, if single counts take too long, and showing again what need not be hidden. */
        MORE_OR_LESS(180_000_000),
        /** Whole numbers. */
        WHOLE(420_000_000),
        /** Each of a few counts that are left, and hiding what is near them. */
        LEFT(540_000_000);

        private final long most;

        Stage(long most) {
            this.most = most;
        }
    }

    /**
     * Starts to count from the work done so far.
     *
     * @param quarters that are in the table, the release included; each beyond the second allows as much more as either of these
     */
    WorkAllowed(SolverWork work, int quarters) {
        this(work, stage -> stage.most * Math.max(2, quarters) / 2);
    }

    /** The same with other limits. */
    WorkAllowed(SolverWork work, ToLongFunction<Stage> most) {
        this.work = work;
        this.most = most;
        this.before = work.units();
    }

    /** To which the work of the solvers is added, and which ends a search on request. */
    SolverWork work() {
        return work;
    }

    /** The work left up to the end of a stage; not above zero if it is spent. */
    long left(Stage stage) {
        return most.applyAsLong(stage) - (work.units() - before);
    }

    boolean isSpent(Stage stage) {
        return left(stage) <= 0;
    }
}
