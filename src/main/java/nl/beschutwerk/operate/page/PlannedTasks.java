package nl.beschutwerk.operate.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every {@code serve} on the database does next, and how it went the last time. */
final class PlannedTasks {

    private final JdbcClient jdbc;

    PlannedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All tasks that are not off, in the order in which they are due. */
    List<PlannedTask> all() {
        return jdbc.sql("""
                        select task_name, execution_time, picked, last_success, last_failure, consecutive_failures
                        from batch.scheduled_tasks order by execution_time, task_name
                        """)
                .query((row, number) -> new PlannedTask(
                        row.getString("task_name"),
                        row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                        row.getBoolean("picked"),
                        Optional.ofNullable(row.getObject("last_success", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("last_failure", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getInt("consecutive_failures")))
                .list();
    }

    /**
     * A task.
     *
     * @param next when it is due, or was due if it is being done
     * @param atWork whether a process is doing it
     * @param failures how often it failed since it last did not
     */
    record PlannedTask(
            String name,
            Instant next,
            boolean atWork,
            Optional<Instant> lastSuccess,
            Optional<Instant> lastFailure,
            int failures) {}
}
