package nl.beschutwerk.domain;

import java.io.IOException;
import java.io.InterruptedIOException;
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

/**
 * Runs independent tasks at the same time, at most a given number of them at once. The results come in the order of the tasks.
 * Once a task fails, those that have not begun are left and the others are asked to break off; the call returns when none of
 * them is at work any more, so that its caller may throw away what they were writing.
 */
public final class ParallelTasks {

    /** A piece of work that does not depend on the others. */
    @FunctionalInterface
    public interface Task<T> {

        /**
         * Does the work.
         *
         * @param stop to be asked between parts of the work: requested if the process is asked to end, or another task has failed
         */
        T run(StopSignal stop) throws IOException;
    }

    /** Tasks that are of use only together: once one has failed, the others are not wanted any more. */
    public static final class Group {

        private final StopSignal requested;
        private volatile boolean failed;

        /** @param requested whether the process is asked to end */
        public Group(StopSignal requested) {
            this.requested = requested;
        }

        /**
         * Runs one of the tasks, from any thread.
         *
         * @throws CancellationException if another task has failed, so that this one is left or was broken off
         * @throws StopRequestedException if the process is asked to end
         */
        public <T> T run(Task<T> task) throws IOException {
            // Read first: if another task failed because of a request to end, that is what the check then tells.
            boolean given = failed;
            requested.check();
            if (given) {
                throw new CancellationException();
            }
            try {
                return task.run(() -> failed || requested.isRequested());
            } catch (IOException | RuntimeException | Error e) {
                if (failed && e instanceof StopRequestedException && !requested.isRequested()) {
                    throw (CancellationException) new CancellationException().initCause(e);
                }
                failed = true;
                throw e;
            }
        }

        private void giveUp() {
            failed = true;
        }
    }

    private final ExecutorService threads;
    private final Group group;

    private ParallelTasks(ExecutorService threads, StopSignal requested) {
        this.threads = threads;
        this.group = new Group(requested);
    }

    /**
     * Runs the tasks in as many threads as the machine has processors.
     *
     * @see #run(String, int, List, StopSignal)
     */
    public static <T> List<T> run(String name, List<? extends Task<T>> tasks, StopSignal stop) throws IOException {
        return run(name, Runtime.getRuntime().availableProcessors(), tasks, stop);
    }

    /**
     * Runs the tasks, and gives their results in the order of the tasks.
     *
     * @param name of the threads, which a number follows
     * @param atOnce the most tasks that run at the same time, at least 1
     * @param stop asked before each task, and by the tasks themselves
     * @throws IOException if a task fails to read or write; of several failures the one of the first task in the list is thrown,
     *     and the others are suppressed in it. Unchecked exceptions and errors are thrown on in the same way
     * @throws StopRequestedException if no task failed otherwise, and the process was asked to end before all were done
     */
    public static <T> List<T> run(String name, int atOnce, List<? extends Task<T>> tasks, StopSignal stop)
            throws IOException {
        if (tasks.isEmpty()) {
            return List.of();
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(atOnce, tasks.size()), names(name));
        try {
            return new ParallelTasks(threads, stop).results(tasks);
        } finally {
            threads.shutdown();
        }
    }

    private static ThreadFactory names(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> new Thread(work, name + "-" + number.incrementAndGet());
    }

    private <T> List<T> results(List<? extends Task<T>> tasks) throws IOException {
        List<Future<T>> running = new ArrayList<>();
        for (Task<T> task : tasks) {
            running.add(threads.submit(() -> group.run(task)));
        }
        List<T> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        boolean interrupted = false;
        for (Future<T> future : running) {
            boolean ended = false;
            while (!ended) {
                try {
                    results.add(future.get());
                    ended = true;
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                    ended = true;
                } catch (InterruptedException e) {
                    // What is at work may still write: its end is awaited all the same.
                    group.giveUp();
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            failures.add(new InterruptedIOException("Interrupted while tasks were at work"));
        }
        throwFirst(failures);
        return results;
    }

    /** Tasks that were given up because of another one are not failures. */
    private static void throwFirst(List<Throwable> failures) throws IOException {
        Throwable first = null;
        StopRequestedException stopped = null;
        for (Throwable failure : failures) {
            if (failure instanceof StopRequestedException stop) {
                stopped = stopped == null ? stop : stopped;
            } else if (!(failure instanceof CancellationException)) {
                first = added(first, failure);
            }
        }
        Throwable told = first == null ? stopped : first;
        if (told instanceof IOException failure) {
            throw failure;
        } else if (told instanceof RuntimeException failure) {
            throw failure;
        } else if (told instanceof Error failure) {
            throw failure;
        } else if (told != null) {
            throw new IllegalStateException(told);
        }
    }

    private static Throwable added(@Nullable Throwable first, Throwable failure) {
        if (first == null) {
            return failure;
        }
        if (first != failure) {
            first.addSuppressed(failure);
        }
        return first;
    }
}
