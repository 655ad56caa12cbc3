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
 * Once a task fails, tasks that have not begun are skipped and the running ones are asked to stop. The call returns only when
 * no task is running any more, so that the caller may delete what the tasks were writing.
 */
public final class ParallelTasks {

    /** A piece of work that does not depend on the others. */
    @FunctionalInterface
    public interface Task<T> {

        /**
         * Does the work.
         *
         * @param stop to be checked between parts of the work: requested if the process is asked to end, or another task has
         *     failed
         */
        T run(StopSignal stop) throws IOException;
    }

    /** Tasks whose results are only useful together: once one has failed, the others need not finish. */
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
         * @throws CancellationException if another task has failed, so that this one was not begun or was broken off
         * @throws StopRequestedException if the process is asked to end
         */
        public <T> T run(Task<T> task) throws IOException {
            // Read the flag first: if another task failed because of a request to end, the check then reports that
            // request.
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
     * Runs the tasks and returns their results in the order of the tasks.
     *
     * @param name of the threads, followed by a number
     * @param atOnce the most tasks that run at the same time, at least 1
     * @param stop checked before each task, and by the tasks themselves
     * @throws IOException if a task fails to read or write, or the thread is interrupted. Of several failures the one of the
     *     first task in the list is thrown, with the others as suppressed exceptions. Unchecked exceptions and errors are
     *     thrown in the same way
     * @throws StopRequestedException if no task failed otherwise, and the process was asked to end before all tasks were done
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
                    // Running tasks may still write, so wait for their end all the same.
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

    /** Throws the first failure. Tasks that were cancelled because another one failed are not failures. */
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
        Throwable reason = first == null ? stopped : first;
        if (reason instanceof IOException failure) {
            throw failure;
        } else if (reason instanceof RuntimeException failure) {
            throw failure;
        } else if (reason instanceof Error failure) {
            throw failure;
        } else if (reason != null) {
            throw new IllegalStateException(reason);
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
