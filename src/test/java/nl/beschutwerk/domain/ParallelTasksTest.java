package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.beschutwerk.domain.ParallelTasks.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ParallelTasksTest {

    private static final Task<Integer> ENDLESS = stop -> {
        while (true) {
            stop.check();
            Thread.onSpinWait();
        }
    };

    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicBoolean atWork = new AtomicBoolean();

    @Test
    void resultsComeInTheOrderOfTheTasks() throws IOException {
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int number = i;
            tasks.add(stop -> {
                pause(40 - number);
                return number;
            });
        }
        assertThat(ParallelTasks.run("number", 4, tasks, StopSignal.NEVER))
                .isSorted()
                .hasSize(40);
    }

    @Test
    void noMoreRunAtOnceThanAskedForInThreadsWithNames() throws IOException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Queue<String> names = new ConcurrentLinkedQueue<>();
        Task<Boolean> task = stop -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            names.add(Thread.currentThread().getName());
            pause(20);
            running.decrementAndGet();
            return true;
        };
        ParallelTasks.run("task", 2, List.of(task, task, task, task, task), StopSignal.NEVER);
        assertThat(most).hasValueLessThanOrEqualTo(2);
        assertThat(names).hasSize(5).containsOnly("task-1", "task-2");
    }

    @Test
    void nothingToDoIsDone() throws IOException {
        assertThat(ParallelTasks.run("none", List.<Task<Integer>>of(), StopSignal.NEVER))
                .isEmpty();
    }

    @Test
    void whenOneFailsTheOthersGiveUpAndItsReasonIsThrown() {
        Task<Integer> failing = stop -> {
            throw new IOException("the disk");
        };
        assertThatThrownBy(() ->
                        ParallelTasks.run("task", 3, List.of(ENDLESS, failing, ENDLESS, ENDLESS), StopSignal.NEVER))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk")
                .hasNoSuppressedExceptions();
    }

    @Test
    void ofSeveralFailuresTheFirstInTheListIsThrownWithTheOthers() {
        CountDownLatch both = new CountDownLatch(2);
        Task<Integer> first = stop -> {
            both.countDown();
            await(both);
            pause(50);
            throw new IllegalStateException("first");
        };
        Task<Integer> second = stop -> {
            both.countDown();
            await(both);
            throw new IOException("second");
        };
        assertThatThrownBy(() -> ParallelTasks.run("task", 2, List.of(first, second), StopSignal.NEVER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("first")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other).hasMessage("second")));
    }

    /** All tasks must have ended, because the caller deletes the folder in which they write. */
    @Test
    void nothingIsAtWorkAnyMoreWhenOneHasFailed() {
        Task<Integer> failing = stop -> {
            await(begun);
            throw new IOException("one failed");
        };
        assertThatThrownBy(() -> ParallelTasks.run("task", 2, List.of(failing, this::heedless), StopSignal.NEVER))
                .hasMessage("one failed");
        assertThat(atWork).isFalse();
    }

    @Test
    void whatHasNotBegunIsLeftWhenTheProcessIsAskedToEnd() {
        AtomicBoolean requested = new AtomicBoolean();
        AtomicInteger done = new AtomicInteger();
        Task<Integer> task = stop -> {
            requested.set(true);
            return done.incrementAndGet();
        };
        assertThatThrownBy(() -> ParallelTasks.run("task", 1, List.of(task, task, task), requested::get))
                .isInstanceOf(StopRequestedException.class)
                .hasNoSuppressedExceptions();
        assertThat(done).hasValue(1);
    }

    @Test
    void aFailureIsThrownAlsoIfAnotherTaskWasStopped() {
        AtomicBoolean requested = new AtomicBoolean();
        Task<Integer> failing = stop -> {
            requested.set(true);
            throw new IOException("the disk");
        };
        assertThatThrownBy(() -> ParallelTasks.run("task", 2, List.of(ENDLESS, failing), requested::get))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk");
    }

    @Test
    void anInterruptedCallerStillAwaitsItsTasks() {
        Thread caller = Thread.currentThread();
        Task<Integer> interrupting = stop -> {
            await(begun);
            caller.interrupt();
            return 1;
        };
        assertThatThrownBy(() -> ParallelTasks.run("task", 2, List.of(this::heedless, interrupting), StopSignal.NEVER))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(atWork).isFalse();
    }

    /** A task that ignores the request to stop. */
    private Integer heedless(StopSignal stop) {
        atWork.set(true);
        begun.countDown();
        pause(500);
        atWork.set(false);
        return 0;
    }

    @Test
    void aGroupThatWasStoppedTellsTheStopAndNotAFailure() {
        AtomicBoolean requested = new AtomicBoolean();
        ParallelTasks.Group stopped = new ParallelTasks.Group(requested::get);
        assertThatThrownBy(() -> stopped.run(stop -> {
                    requested.set(true);
                    stop.check();
                    return true;
                }))
                .isInstanceOf(StopRequestedException.class);
        assertThatThrownBy(() -> stopped.run(stop -> true)).isInstanceOf(StopRequestedException.class);

        ParallelTasks.Group failed = new ParallelTasks.Group(StopSignal.NEVER);
        assertThatThrownBy(() -> failed.run(stop -> {
                    throw new IOException("a disk");
                }))
                .hasMessage("a disk");
        assertThatThrownBy(() -> failed.run(stop -> true)).isInstanceOf(CancellationException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
