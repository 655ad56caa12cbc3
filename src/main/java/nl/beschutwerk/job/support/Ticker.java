package nl.beschutwerk.job.support;

/** The time for whoever watches running work, and a thread for it, so that tests can do without either. */
public interface Ticker {

    /** The nanoseconds of a clock that only goes forward. */
    long nanos();

    /** Calls the watch about every second, on a thread of its own, until it is closed. */
    Ticking start(Watch watch);

    /** What watches running work. It is called by one thread. */
    interface Watch {

        /** Looks at the work. */
        void tick();

        /** The work has ended. No call follows. */
        void end();
    }

    /** A watch that is being called. */
    interface Ticking extends AutoCloseable {

        /** Waits for the end of the watch, but not for long: how far work was is not worth a wait. */
        @Override
        void close();
    }
}
