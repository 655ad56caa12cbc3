package nl.beschutwerk.operate.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks whether the database is there, because without it no task is begun, and so none fails. After some minutes without it the
 * process gives up: the product's own server comes back only with a process that starts it.
 */
final class DatabaseWatch {

    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final DatabaseAddress address;
    private final Clock clock;
    private final ServeReporter reporter;
    private @Nullable Instant goneSince;

    DatabaseWatch(DataSource dataSource, DatabaseAddress address, Clock clock, ServeReporter reporter) {
        this.jdbc = JdbcClient.create(dataSource);
        this.address = address;
        this.clock = clock;
        this.reporter = reporter;
    }

    /**
     * Looks once, and tells of a change.
     *
     * @throws DatabaseUnavailableException if the database has been gone for too long
     */
    void look() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
        } catch (DataAccessException e) {
            isGone(e);
            return;
        }
        if (goneSince != null) {
            goneSince = null;
            reporter.line("serve", "the database is there again", false);
        }
    }

    private void isGone(DataAccessException failure) {
        Instant now = clock.instant();
        if (goneSince == null) {
            goneSince = now;
            LOG.warn("The database is gone", failure);
            reporter.line(
                    "serve",
                    "the database " + address.shown()
                            + " is gone; nothing is done until it is there again, and if it is" + " not within "
                            + PATIENCE.toMinutes() + " minutes, serve ends",
                    true);
        } else if (now.isAfter(goneSince.plus(PATIENCE))) {
            throw new DatabaseUnavailableException(
                    "The database " + address.shown() + " has been gone for " + PATIENCE.toMinutes()
                            + " minutes. See that its server runs, and start serve again; it goes on where it was.",
                    failure);
        }
    }

    /**
     * Sees to it that every task has its row: one that has none would never be done, without anybody hearing of it.
     *
     * @throws DatabaseUnavailableException if the scheduler could not write them
     */
    void requireScheduled(String table, List<ServedTask> tasks) {
        List<String> scheduled =
                jdbc.sql("select task_name from " + table).query(String.class).list();
        for (ServedTask task : tasks) {
            if (!scheduled.contains(task.word())) {
                throw new DatabaseUnavailableException(
                        "The task " + task.word() + " could not be planned in the database " + address.shown()
                                + "; the log has the details. Start serve again.");
            }
        }
    }
}
