package nl.beschutwerk.job.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.making.ReleaseJob;
import nl.beschutwerk.job.support.FailureInWords;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.release.ReleaseStates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every attempt to make a release, from the executions that Spring Batch records. */
public final class AttemptHistory {

    private static final String EXECUTIONS = """
            select e.job_execution_id, e.create_time, e.start_time, e.end_time, e.status, e.exit_code,
                   quarter.parameter_value as quarter, version.parameter_value as version,
                   coalesce(operator.parameter_value, '') as operator
            from batch.batch_job_execution e
            join batch.batch_job_execution_params quarter
              on quarter.job_execution_id = e.job_execution_id and quarter.parameter_name = 'quarter'
            join batch.batch_job_execution_params version
              on version.job_execution_id = e.job_execution_id and version.parameter_name = 'version'
            left join batch.batch_job_execution_params operator
              on operator.job_execution_id = e.job_execution_id and operator.parameter_name = 'operator'
            where :quarter = '' or quarter.parameter_value = :quarter
            order by e.job_execution_id
            """;

    private static final String STEPS = """
            select step_name, start_time, end_time, status, exit_code, write_count, exit_message
            from batch.batch_step_execution
            where job_execution_id = :execution and position(':' in step_name) = 0 order by step_execution_id
            """;

    private final JdbcClient jdbc;
    private final ReleaseStates states;

    /** Creates the history of one database. */
    public AttemptHistory(JdbcClient jdbc, ReleaseStates states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /** Every attempt, oldest first; only those of one quarter if it is given. */
    public List<Attempt> attempts(Optional<Quarter> quarter) {
        return jdbc.sql(EXECUTIONS)
                .param("quarter", quarter.map(Quarter::toString).orElse(""))
                .query((row, n) -> attempt(row))
                .list();
    }

    /** A sentence that lists the quarters with releases, for an operator who asked for another quarter. */
    public String releasedQuarters() {
        return ReleasedQuarters.inWords(states);
    }

    private Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString("quarter"),
                Integer.parseInt(row.getString("version")),
                row.getString("operator"),
                // Spring Batch records the local time of the machine.
                row.getObject("create_time", LocalDateTime.class)
                        .atZone(ZoneId.systemDefault())
                        .toInstant(),
                duration(row),
                Ending.of(row.getString("status"), row.getString("exit_code")),
                jdbc.sql(STEPS)
                        .param("execution", row.getLong("job_execution_id"))
                        .query((step, n) -> step(step))
                        .list());
    }

    private static Attempt.Step step(ResultSet row) throws SQLException {
        boolean completed =
                "COMPLETED".equals(row.getString("status")) && "COMPLETED".equals(row.getString("exit_code"));
        String said = Optional.ofNullable(row.getString("exit_message")).orElse("");
        Ending ending = Ending.of(row.getString("status"), row.getString("exit_code"));
        return new Attempt.Step(
                row.getString("step_name"),
                duration(row),
                row.getLong("write_count"),
                ending,
                completed ? said : inWords(ending, said));
    }

    /** Describes how a step ended that was not completed. */
    private static String inWords(Ending ending, String said) {
        return ending == Ending.REFUSED
                ? "delivery refused"
                : ending.words() + (ending == Ending.FAILED ? firstLine(said) : "");
    }

    /** After a failure Spring Batch records the whole stack trace; its first line says what happened. */
    private static String firstLine(String said) {
        return said.isBlank()
                ? ""
                : ": "
                        + FailureInWords.withoutClassNames(
                                said.lines().findFirst().orElse(""));
    }

    private static Optional<Duration> duration(ResultSet row) throws SQLException {
        @Nullable LocalDateTime begun = row.getObject("start_time", LocalDateTime.class);
        @Nullable LocalDateTime ended = row.getObject("end_time", LocalDateTime.class);
        return begun == null || ended == null ? Optional.empty() : Optional.of(Duration.between(begun, ended));
    }

    /** How an attempt, or a step of it, ended. */
    public enum Ending {
        COMPLETED("completed"),
        /** The delivery was refused. */
        REFUSED("refused"),
        FAILED("failed"),
        /** By Ctrl-C or TERM, in order. */
        STOPPED("stopped"),
        /** It did not end: its process is at work, or was killed. */
        NOT_ENDED("at work, or killed"),
        /** Spring Batch knows that it will not go on. */
        ABANDONED("abandoned"),
        UNKNOWN("unknown");

        private final String words;

        Ending(String words) {
            this.words = words;
        }

        /** The words for the console. */
        public String words() {
            return words;
        }

        /** Such as {@code not_ended}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Ending of(String status, String exitCode) {
            if (ReleaseJob.REFUSED_CODE.equals(exitCode)) {
                return REFUSED;
            }
            return switch (status) {
                case "COMPLETED" -> COMPLETED;
                case "FAILED" -> FAILED;
                case "STOPPED", "STOPPING" -> STOPPED;
                case "STARTING", "STARTED" -> NOT_ENDED;
                case "ABANDONED" -> ABANDONED;
                default -> UNKNOWN;
            };
        }
    }

    /**
     * One attempt to make a release.
     *
     * @param quarter such as {@code 2024-Q4}
     * @param begun when the attempt began
     * @param duration empty if the process died, or is still at work
     * @param steps the steps that were begun, in their order
     */
    public record Attempt(
            String quarter,
            int version,
            String operator,
            Instant begun,
            Optional<Duration> duration,
            Ending ending,
            List<Step> steps) {

        public Attempt {
            steps = List.copyOf(steps);
        }

        /** Such as {@code 2024-Q4 v1}. */
        public String release() {
            return quarter + " v" + version;
        }

        /** How it ended, in a few words. */
        public String outcome() {
            return ending.words();
        }

        /**
         * A step of an attempt.
         *
         * @param rows the number of items written, whatever the step writes: rows, figures, files
         * @param done what the step did, or how it ended
         */
        public record Step(String name, Optional<Duration> duration, long rows, Ending ending, String done) {}
    }
}
