package nl.beschutwerk.job.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.Pace;
import nl.beschutwerk.job.support.ProgressWords;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.job.support.QuarterLock.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What runs now, in whatever process: each attempt to make a quarter, the step it is at, and how far that is. An attempt whose
 * process died is not told, although the database may not know of its end: nobody holds the lock of its quarter.
 */
public final class RunningWork {

    /** A step writes how far it is every two seconds. One that has not for this long is dead, if no lock tells. */
    private static final int SECONDS_WITHOUT_A_SIGN = 60;

    private static final String COUNTED = """
            select quarter, version, mode, job_execution_id, step, unit, done, total, counted_ms, began_at, updated_at,
                   updated_at > clock_timestamp() - make_interval(secs => :seconds) as recent
            from batch.progress
            """;

    /** Attempts that are at a step that has just begun, or between two. */
    private static final String RECORDED = """
            select e.job_execution_id, e.create_time, e.last_updated, step.step_name, step.start_time,
                   quarter.parameter_value as quarter, version.parameter_value as version
            from batch.batch_job_execution e
            join batch.batch_job_execution_params quarter
              on quarter.job_execution_id = e.job_execution_id and quarter.parameter_name = 'quarter'
            join batch.batch_job_execution_params version
              on version.job_execution_id = e.job_execution_id and version.parameter_name = 'version'
            left join lateral (
              select s.step_name, s.start_time from batch.batch_step_execution s
              where s.job_execution_id = e.job_execution_id and s.status = 'STARTED' and position(':' in s.step_name) = 0
              order by s.step_execution_id desc limit 1
            ) step on true
            where e.status in ('STARTING', 'STARTED', 'STOPPING')
            """;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    /** Creates the view of one database. */
    public RunningWork(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Every attempt that is at work now, in the order of their quarters; at most one of each quarter. */
    public List<RunningAttempt> now() throws SQLException {
        Held held = QuarterLock.held(dataSource);
        List<RunningAttempt> running = new ArrayList<>();
        if (held.locked().isEmpty()) {
            return running;
        }
        jdbc.sql(COUNTED).param("seconds", SECONDS_WITHOUT_A_SIGN).query(row -> {
            RunningAttempt attempt = counted(row);
            boolean recorded = attempt.jobExecutionId().isPresent();
            if (held.locked().contains(attempt.quarter())
                    && (recorded ? held.making().contains(attempt.quarter()) : row.getBoolean("recent"))) {
                running.add(attempt);
            }
        });
        jdbc.sql(RECORDED).query(row -> {
            RunningAttempt attempt = recorded(row);
            if (held.making().contains(attempt.quarter())
                    && running.stream().noneMatch(other -> other.quarter().equals(attempt.quarter()))) {
                running.add(attempt);
            }
        });
        running.sort(Comparator.comparing(RunningAttempt::quarter));
        return running;
    }

    private static RunningAttempt counted(ResultSet row) throws SQLException {
        @Nullable String unit = row.getString("unit");
        @Nullable Long total = row.getObject("total", Long.class);
        Pace pace = new Pace(
                row.getLong("done"),
                total == null ? OptionalLong.empty() : OptionalLong.of(total),
                Duration.ofMillis(row.getLong("counted_ms")));
        @Nullable Long execution = row.getObject("job_execution_id", Long.class);
        return new RunningAttempt(
                Quarter.parse(row.getString("quarter")),
                row.getInt("version"),
                row.getString("mode"),
                execution == null ? OptionalLong.empty() : OptionalLong.of(execution),
                Optional.of(row.getString("step")),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(unit).map(counted -> new Counted(counted, pace)),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static RunningAttempt recorded(ResultSet row) throws SQLException {
        @Nullable LocalDateTime step = row.getObject("start_time", LocalDateTime.class);
        LocalDateTime created = row.getObject("create_time", LocalDateTime.class);
        @Nullable LocalDateTime updated = row.getObject("last_updated", LocalDateTime.class);
        Instant since = instant(step == null ? created : step);
        Instant sign = instant(updated == null ? created : updated);
        return new RunningAttempt(
                Quarter.parse(row.getString("quarter")),
                Integer.parseInt(row.getString("version")),
                "release",
                OptionalLong.of(row.getLong("job_execution_id")),
                Optional.ofNullable(row.getString("step_name")),
                since,
                Optional.empty(),
                sign.isBefore(since) ? since : sign);
    }

    /** Spring Batch records the local time of the machine. */
    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }

    /**
     * What a step counts.
     *
     * @param unit such as rows
     * @param pace how much is done of how much, how fast, and how long the rest takes
     */
    public record Counted(String unit, Pace pace) {}

    /**
     * An attempt that is at work.
     *
     * @param mode what it is for: {@code release}, {@code dry-run} or {@code restore}
     * @param jobExecutionId the attempt in Spring Batch; empty for a dry run or restore
     * @param step the step it is at; empty between two
     * @param since when that step began, or the attempt
     * @param counted how far the step is; empty if it counts nothing, or has just begun
     * @param lastSign when it last gave a sign
     */
    public record RunningAttempt(
            Quarter quarter,
            int version,
            String mode,
            OptionalLong jobExecutionId,
            Optional<String> step,
            Instant since,
            Optional<Counted> counted,
            Instant lastSign) {

        /** Such as {@code 2024-Q4 v1}. */
        public String release() {
            return quarter + " v" + version;
        }

        /** When the step will have ended, about; empty if nobody can tell. */
        public Optional<Instant> expectedEnd() {
            return counted.flatMap(one -> one.pace().toGo()).map(lastSign::plus);
        }

        /** How far the step is, in words, such as {@code 1,240,000 of 4,000,000 rows, 31 %, about 13 s to go, 210,000/s}. */
        public String inWords(Instant now) {
            Duration atIt = Duration.between(since, now);
            return counted.map(one -> String.join(", ", ProgressWords.of(one.unit(), one.pace())))
                    .orElseGet(() -> ProgressWords.atItFor(atIt.isNegative() ? Duration.ZERO : atIt));
        }
    }
}
