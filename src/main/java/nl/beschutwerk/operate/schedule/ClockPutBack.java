package nl.beschutwerk.operate.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After the clock of the machine was put back, a task that is done every so many minutes would not be done before the clock shows again
 * what it did. Such a task is planned anew. One that is done by a pattern waits: else it would be done twice for one time.
 */
final class ClockPutBack {

    private static final Logger LOG = LoggerFactory.getLogger(ClockPutBack.class);

    /** The clocks of the machines that share the work differ by less. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final SchedulerClient planned;
    private final ServeSchedule schedule;
    private final Clock clock;
    private final ServeReporter reporter;

    ClockPutBack(SchedulerClient planned, ServeSchedule schedule, Clock clock, ServeReporter reporter) {
        this.planned = planned;
        this.schedule = schedule;
        this.clock = clock;
        this.reporter = reporter;
    }

    /** Looks once. What fails, for the database is gone, is looked at the next time. */
    void look() {
        for (ServedTask task : schedule.tasks()) {
            TaskTime time = schedule.of(task);
            if (!time.isInterval()) {
                continue;
            }
            try {
                Instant latest =
                        time.schedule().getNextExecutionTime(ExecutionComplete.simulatedSuccess(clock.instant()));
                TaskInstanceId id = TaskInstanceId.of(task.word(), RecurringTask.INSTANCE);
                boolean late = planned.getScheduledExecution(id)
                        .filter(execution -> !execution.isPicked())
                        .map(ScheduledExecution::getExecutionTime)
                        .filter(next -> next.isAfter(latest.plus(TOLERANCE)))
                        .isPresent();
                if (late && planned.reschedule(id, latest)) {
                    reporter.line(task.word(), "the clock was put back; it is done again " + time.words(), false);
                }
            } catch (RuntimeException e) {
                LOG.warn("When the task {} is done next is not known", task.word(), e);
            }
        }
    }
}
