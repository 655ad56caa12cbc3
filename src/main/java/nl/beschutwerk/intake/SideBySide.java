package nl.beschutwerk.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Does several pieces of work at the same time, each in a thread of its own. */
final class SideBySide {

    private SideBySide() {}

    /** A piece of work. */
    @FunctionalInterface
    interface Work {
        void run(Stop stop) throws SQLException, IOException;
    }

    /** Whether the work is still wanted: it is not once another piece has failed. */
    static final class Stop {

        private volatile boolean failed;

        private void fail() {
            failed = true;
        }

        /** A piece of work that may fail by itself. */
        interface Piece {
            void run() throws SQLException, IOException;
        }

        /** Does a piece of work; if it fails, the others are not wanted any more. */
        void failing(Piece piece) throws SQLException, IOException {
            try {
                piece.run();
            } catch (SQLException | IOException | RuntimeException | Error e) {
                fail();
                throw e;
            }
        }

        /** @throws CancellationException when it is not */
        void check() {
            if (failed) {
                throw new CancellationException("Work beside this has failed");
            }
        }
    }

    /** Returns when all work is done or given up; what made the first of them fail is thrown on, with the others beside it. */
    static void run(List<Work> pieces) throws SQLException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(pieces.size(), names());
        Stop stop = new Stop();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Work work : pieces) {
                running.add(threads.submit(() -> {
                    stop.failing(() -> work.run(stop));
                    return true;
                }));
            }
            await(running);
        } finally {
            threads.shutdown();
        }
    }

    private static ThreadFactory names() {
        AtomicInteger number = new AtomicInteger();
        return work -> new Thread(work, "side-by-side-" + number.incrementAndGet());
    }

    private static void await(List<Future<?>> running) throws SQLException, IOException {
        Throwable first = null;
        for (Future<?> work : running) {
            Throwable failure = failure(work);
            if (failure instanceof CancellationException) {
                // Given up because of another, which is told.
                continue;
            }
            if (first == null) {
                first = failure;
            } else if (failure != null) {
                first.addSuppressed(failure);
            }
        }
        if (first instanceof SQLException sql) {
            throw sql;
        } else if (first instanceof IOException io) {
            throw io;
        } else if (first instanceof RuntimeException runtime) {
            throw runtime;
        } else if (first != null) {
            throw new IllegalStateException(first);
        }
    }

    /** Waits for the work to end, however it ends: nothing may still be copying when its caller goes on. */
    private static @Nullable Throwable failure(Future<?> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    work.get();
                    return null;
                } catch (ExecutionException e) {
                    return e.getCause();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
