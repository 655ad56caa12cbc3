package nl.beschutwerk.operate.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scheduler itself on the days on which clocks are changed: 29 March and 25 October of 2026. */
class ClockChangesIT {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "30 2 * * *; 2026-03-28T12:00+01:00; 2026-03-29T03:00+02:00, 2026-03-30T02:30+02:00",
                "30 2 * * *; 2026-10-24T12:00+02:00; 2026-10-25T02:30+02:00, 2026-10-26T02:30+01:00",
                "30 */2 * * *; 2026-03-28T23:00+01:00; 2026-03-29T00:30+01:00, 2026-03-29T03:00+02:00, 2026-03-29T04:30+02:00",
                "30 */2 * * *; 2026-10-24T23:00+02:00; 2026-10-25T00:30+02:00, 2026-10-25T02:30+02:00, 2026-10-25T04:30+01:00",
            })
    void aTaskIsDoneOnceForEachTimeAndPlannedForTheNext(String pattern, String from, String expected) {
        List<String> times = List.of(expected.split(", "));

        List<String> done =
                done(pattern, from, instant(times.get(times.size() - 1)).plusSeconds(120));

        assertThat(done).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T00:30+01:00", "2026-10-25T00:30+02:00"})
    void everyFiveMinutesIsDoneEveryFiveMinutes(String from) {
        Instant begin = instant(from);

        List<String> done = done("*/5 * * * *", from, begin.plus(Duration.ofHours(4)));

        assertThat(done).hasSize(48).doesNotHaveDuplicates();
    }

    @Test
    void afterAClockWasPutBackOnlyWhatGoesByPatternsWaits() {
        ServeSchedule schedule = ServeSchedule.usual();
        List<Task<?>> tasks = new ArrayList<>();
        schedule.tasks()
                .forEach(task ->
                        tasks.add(Tasks.recurring(task.word(), schedule.of(task).schedule())
                                .execute((instance, context) -> {})));
        SchedulerClient client = SchedulerClient.Builder.create(DATABASE.operator(), tasks)
                .tableName("batch.scheduled_tasks")
                .build();
        SetClock clock = new SetClock();
        tasks.forEach(task -> client.scheduleIfNotExists(
                new TaskInstance<>(task.getName(), RecurringTask.INSTANCE),
                clock.instant().plusSeconds(50)));
        List<String> told = new ArrayList<>();
        ClockPutBack putBack = new ClockPutBack(client, schedule, clock, (about, words, wrong) -> told.add(about));
        putBack.look();
        assertThat(told).isEmpty();

        clock.pass(Duration.ofHours(-1));
        putBack.look();
        putBack.look();

        assertThat(told).containsExactlyInAnyOrder("inbox", "notify");
        assertThat(next(client, "inbox")).isEqualTo(clock.instant().plusSeconds(60));
        assertThat(next(client, "publish")).isAfter(clock.instant().plusSeconds(3600));
    }

    private static Instant next(SchedulerClient client, String task) {
        return client.getScheduledExecution(TaskInstanceId.of(task, RecurringTask.INSTANCE))
                .orElseThrow()
                .getExecutionTime();
    }

    /** Looks every minute, and returns when the task was done, as clocks in the Netherlands show it. */
    private static List<String> done(String pattern, String from, Instant until) {
        SettableClock clock = new SettableClock();
        clock.set(instant(from));
        List<String> done = new ArrayList<>();
        RecurringTask<Void> task = Tasks.recurring(pattern + from, DutchCron.of(pattern))
                .execute((instance, context) -> done.add(
                        clock.now().atZone(NETHERLANDS).toOffsetDateTime().toString()));
        ManualScheduler scheduler = TestHelper.createManualScheduler(DATABASE.operator())
                .startTasks(List.of(task))
                .tableName("batch.scheduled_tasks")
                .clock(clock)
                .build();
        scheduler.start();
        while (clock.now().isBefore(until)) {
            clock.set(clock.now().plusSeconds(60));
            scheduler.runAnyDueExecutions();
        }
        scheduler.stop();
        return done;
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
