package nl.beschutwerk.operate.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read from the table by which processes of {@code serve} agree on who does what. */
final class TaskReadings {

    private TaskReadings() {}

    static List<Reading> of(JdbcClient jdbc) {
        List<Reading> readings = new ArrayList<>();
        jdbc.sql(
                        "select task_name, execution_time, last_success, last_failure, coalesce(consecutive_failures, 0) as failures"
                                + " from batch.scheduled_tasks")
                .query(row -> {
                    String task = row.getString("task_name");
                    readings.add(Reading.of(Metric.TASK_FAILURES, row.getInt("failures"), task));
                    moment(row, "execution_time", Metric.TASK_NEXT, readings);
                    moment(row, "last_success", Metric.TASK_SUCCESS, readings);
                    moment(row, "last_failure", Metric.TASK_FAILURE, readings);
                });
        return readings;
    }

    private static void moment(ResultSet row, String column, Metric metric, List<Reading> readings)
            throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        if (moment != null) {
            readings.add(Reading.of(metric, moment.toInstant(), row.getString("task_name")));
        }
    }
}
