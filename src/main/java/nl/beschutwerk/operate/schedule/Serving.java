package nl.beschutwerk.operate.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseConfiguration;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.operate.page.OperatorPages;
import nl.beschutwerk.operate.watch.WatchPages;
import nl.beschutwerk.operate.web.WebContext;
import nl.beschutwerk.operate.web.WebPage;
import nl.beschutwerk.operate.web.WebPages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Import;

/**
 * {@code serve}: does each task at its time, until the process is asked to end. Several processes on one database agree by a
 * table on who does what; each gives a sign of life while it is at work, and the work of one that gives none any more is taken over
 * by another, or by the next one that is started. Should two work at the same time all the same, because one was cut off for a
 * while, the locks of the commands keep them apart; where a lock went with its connection, the work that lost it fails.
 */
@Import({TaskRounds.class, OperatorPages.class, WatchPages.class})
public final class Serving {

    private static final String TABLE = "batch.scheduled_tasks";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(10);

    /** A process is taken for dead after a minute. */
    private static final int SIGNS_MISSED = 6;

    /** For the look at what is due, the signs of life and the ends of tasks. */
    private static final int CONNECTIONS = 3;

    /**
     * The wait for tasks that are broken off; then they are interrupted, and have as long again. All of a stop ends within half a
     * minute.
     */
    private static final Duration TIME_TO_BREAK_OFF = Duration.ofSeconds(6);

    private final DatabaseAddress address;
    private final TaskRounds rounds;
    private final Clock clock;
    private final Interruption interruption;
    private final ObjectProvider<WebPages> pages;

    Serving(
            DatabaseAddress address,
            TaskRounds rounds,
            Clock clock,
            Interruption interruption,
            ObjectProvider<WebPages> pages) {
        this.address = address;
        this.rounds = rounds;
        this.clock = clock;
        this.interruption = interruption;
        this.pages = pages;
    }

    /**
     * Serves until the process is asked to end.
     *
     * @throws nl.beschutwerk.database.DatabaseUnavailableException if the database has been gone for minutes, so that whoever
     *     started the process can start it anew
     */
    public void untilAskedToEnd(ServeRequest request, ServeReporter reporter) throws InterruptedException {
        // What is told of a stop, is told here.
        interruption.announceWith(() -> {});
        try (HikariDataSource connections = DatabaseConfiguration.apart(address, "beschutwerk-serve", CONNECTIONS);
                PageWatch shown = new PageWatch(request.web(), pages(request), reporter)) {
            DatabaseWatch watch = new DatabaseWatch(connections, address, clock, reporter);
            Scheduler scheduler = scheduler(connections, request, reporter);
            scheduler.start();
            try {
                watch.requireScheduled(TABLE, request.schedule().tasks());
                request.schedule().tell((task, time) -> reporter.line(task.word(), time, false));
                shown.look();
                reporter.line("serve", "at work until it is asked to end", false);
                ClockPutBack putBack = new ClockPutBack(scheduler, request.schedule(), clock, reporter);
                while (!interruption.awaitRequest(DatabaseWatch.BETWEEN_LOOKS)) {
                    watch.look();
                    shown.look();
                    putBack.look();
                }
                reporter.line(
                        "serve", "asked to end: what is at work is broken off, and goes on at the next start", false);
            } finally {
                scheduler.stop();
            }
            reporter.line("serve", "stopped in order", false);
        }
    }

    private List<WebPage> pages(ServeRequest request) {
        WebContext context = new WebContext(
                request.inbox().reference(),
                request.inbox().inbox(),
                request.publishing().output(),
                request.telling().channels(),
                request.telling().mailAddresses(),
                request.publishing().published(),
                request.schedule().tasks().contains(ServedTask.INBOX));
        return pages.orderedStream()
                .flatMap(source -> source.of(context).stream())
                .toList();
    }

    private Scheduler scheduler(HikariDataSource connections, ServeRequest request, ServeReporter reporter) {
        TaskRounds.Rounds doing = rounds.of(request, reporter);
        // One that is off here is not known to this process: the scheduler would take it from the others too.
        List<RecurringTask<Void>> tasks = request.schedule().tasks().stream()
                .map(task -> task(task, request.schedule().of(task).schedule(), doing))
                .toList();
        return Scheduler.create(connections)
                .startTasks(tasks)
                .tableName(TABLE)
                // Each task has a thread, so that none waits for a run of hours.
                .threads(Math.max(1, tasks.size()))
                .pollingInterval(BETWEEN_LOOKS)
                .heartbeatInterval(BETWEEN_SIGNS_OF_LIFE)
                .missedHeartbeatsLimit(SIGNS_MISSED)
                .shutdownMaxWait(TIME_TO_BREAK_OFF)
                .schedulerName(new SchedulerName.Fixed(
                        ProcessHandle.current().pid() + "@" + new SchedulerName.Hostname().getName()))
                // What failed was logged already, in words that quote no row.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** A task that was broken off is due at once, for another process or the next start; one that failed, at its next time. */
    private RecurringTask<Void> task(ServedTask task, Schedule schedule, TaskRounds.Rounds doing) {
        return Tasks.recurring(task.word(), schedule)
                .onFailure((done, then) -> then.reschedule(
                        done, interruption.isRequested() ? done.getTimeDone() : schedule.getNextExecutionTime(done)))
                .execute((instance, context) -> doing.run(task));
    }
}
