package nl.beschutwerk.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The duration of each step of the last run, from the records of Spring Batch. */
final class StepTimes {

    private static final String LAST_RUN = """
            SELECT step_name, (extract(epoch FROM end_time - start_time) * 1000)::bigint
            FROM batch.batch_step_execution
            WHERE job_execution_id = (SELECT max(job_execution_id) FROM batch.batch_job_execution)
            """;

    private StepTimes() {}

    /** The quantities that are times of steps, in milliseconds. */
    static Map<Quantity, Long> ofLastRun(Server server) throws SQLException {
        Map<String, Long> steps = new HashMap<>();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(LAST_RUN)) {
            while (result.next()) {
                steps.put(result.getString(1), result.getLong(2));
            }
        }
        Map<Quantity, Long> times = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            if (!quantity.steps().isEmpty()) {
                times.put(quantity, sum(quantity, steps));
            }
        }
        return times;
    }

    private static long sum(Quantity quantity, Map<String, Long> steps) {
        long sum = 0;
        for (String step : quantity.steps()) {
            Long time = steps.get(step);
            if (time == null) {
                throw new IllegalStateException("The last run has no step " + step + ", but " + steps.keySet());
            }
            sum += time;
        }
        return sum;
    }
}
