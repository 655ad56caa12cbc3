package nl.beschutwerk.operate.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.job.explain.Ending;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read from the executions that Spring Batch records: the last attempt of each quarter, and the last that succeeded. */
final class AttemptReadings {

    /** Spring Batch records a refused delivery as a failure with an exit code of its own. */
    private static final String LAST = """
            select distinct on (quarter) quarter, create_time, status, exit_code, succeeded
            from (select e.job_execution_id, quarter.parameter_value as quarter, e.create_time, e.status, e.exit_code,
                         max(e.end_time) filter (where e.status = 'COMPLETED')
                           over (partition by quarter.parameter_value) as succeeded
                  from batch.batch_job_execution e
                  join batch.batch_job_execution_params quarter
                    on quarter.job_execution_id = e.job_execution_id and quarter.parameter_name = 'quarter') attempt
            order by quarter, job_execution_id desc
            """;

    private static final String STEPS = """
            select quarter, step_name, extract(epoch from sum(s.end_time - s.start_time)) as seconds
            from (select parameter_value as quarter, max(job_execution_id) as job_execution_id
                  from batch.batch_job_execution_params where parameter_name = 'quarter' group by parameter_value) last
            join batch.batch_step_execution s using (job_execution_id)
            where position(':' in step_name) = 0 and s.end_time is not null and s.start_time is not null
            group by quarter, step_name
            """;

    private AttemptReadings() {}

    static List<Reading> of(JdbcClient jdbc) {
        List<Reading> readings = new ArrayList<>();
        jdbc.sql(LAST).query(row -> {
            last(row, readings);
        });
        jdbc.sql(STEPS).query(row -> {
            readings.add(Reading.of(
                    Metric.STEP_DURATION,
                    row.getDouble("seconds"),
                    row.getString("quarter"),
                    row.getString("step_name")));
        });
        return readings;
    }

    private static void last(ResultSet row, List<Reading> readings) throws SQLException {
        String quarter = row.getString("quarter");
        moment(row, "create_time").ifPresent(begun -> readings.add(Reading.of(Metric.ATTEMPT_LAST, begun, quarter)));
        moment(row, "succeeded")
                .ifPresent(ended -> readings.add(Reading.of(Metric.ATTEMPT_LAST_SUCCESS, ended, quarter)));
        readings.add(Reading.of(
                Metric.ATTEMPT_LAST_OUTCOME, 1, quarter, outcome(row.getString("status"), row.getString("exit_code"))));
    }

    /** Spring Batch records the local time of the machine. */
    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(local -> local.atZone(ZoneId.systemDefault()).toInstant());
    }

    /** What goes on and what was cut off are not told apart. */
    private static String outcome(String status, String exitCode) {
        return switch (Ending.of(status, exitCode, false)) {
            case COMPLETED -> "completed";
            case REFUSED -> "refused";
            case STOPPED -> "stopped";
            case AT_WORK, CUT_OFF -> "unfinished";
            case FAILED, ABANDONED, UNKNOWN -> "failed";
        };
    }
}
