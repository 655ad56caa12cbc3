package nl.beschutwerk.job.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.RunningWork.RunningAttempt;
import nl.beschutwerk.job.making.ReleaseJob;
import nl.beschutwerk.job.support.FailureInWords;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.release.ReleaseStates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every attempt to make a release, from the executions that Spring Batch records. */
@Import(RunningWork.class)
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
            order by e.job_execution_id desc limit :most
            """;

    private static final String STEPS = """
            select job_execution_id, step_name, start_time, end_time, status, exit_code, write_count, exit_message
            from batch.batch_step_execution
            where job_execution_id = any (:executions) and position(':' in step_name) = 0
            order by step_execution_id
            """;

    private final JdbcClient jdbc;
    private final ReleaseStates states;
    private final RunningWork running;

    /** Creates the history of one database. */
    public AttemptHistory(JdbcClient jdbc, ReleaseStates states, RunningWork running) {
        this.jdbc = jdbc;
        this.states = states;
        this.running = running;
    }

    /** Every attempt, oldest first; only those of one quarter if it is given. */
    public List<Attempt> attempts(Optional<Quarter> quarter) {
        List<Attempt> attempts = newest(quarter, Integer.MAX_VALUE, running());
        Collections.reverse(attempts);
        return attempts;
    }

    /**
     * The last attempts, newest first; only those of one quarter if it is given.
     *
     * @param running what runs now, asked by the caller: that takes a connection, and who calls this may be in a transaction
     */
    public List<Attempt> newest(Optional<Quarter> quarter, int most, List<RunningAttempt> running) {
        Map<Long, RunningAttempt> atWork = running.stream()
                .filter(attempt -> attempt.jobExecutionId().isPresent())
                .collect(Collectors.toMap(attempt -> attempt.jobExecutionId().getAsLong(), attempt -> attempt));
        SortedMap<Long, Attempt> attempts = new TreeMap<>(Comparator.reverseOrder());
        jdbc.sql(EXECUTIONS)
                .param("quarter", quarter.map(Quarter::toString).orElse(""))
                .param("most", most)
                .query(row -> {
                    long execution = row.getLong("job_execution_id");
                    attempts.put(execution, attempt(row, atWork.containsKey(execution)));
                });
        if (!attempts.isEmpty()) {
            addSteps(attempts, atWork);
        }
        return new ArrayList<>(attempts.values());
    }

    private void addSteps(SortedMap<Long, Attempt> attempts, Map<Long, RunningAttempt> atWork) {
        Map<Long, List<Attempt.Step>> steps = new HashMap<>();
        jdbc.sql(STEPS)
                // One array, since a statement takes no more than 65,535 parameters.
                .param("executions", attempts.keySet().toArray(Long[]::new))
                .query(row -> {
                    long execution = row.getLong("job_execution_id");
                    steps.computeIfAbsent(execution, first -> new ArrayList<>())
                            .add(step(row, Optional.ofNullable(atWork.get(execution))));
                });
        attempts.replaceAll((execution, attempt) -> attempt.with(steps.getOrDefault(execution, List.of())));
    }

    private List<RunningAttempt> running() {
        try {
            return running.now();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Who holds which quarter is not known", e);
        }
    }

    /** A sentence that lists the quarters with releases, for an operator who asked for another quarter. */
    public String releasedQuarters() {
        return ReleasedQuarters.inWords(states);
    }

    private static Attempt attempt(ResultSet row, boolean atWork) throws SQLException {
        return new Attempt(
                row.getString("quarter"),
                Integer.parseInt(row.getString("version")),
                row.getString("operator"),
                // Spring Batch records the local time of the machine.
                row.getObject("create_time", LocalDateTime.class)
                        .atZone(ZoneId.systemDefault())
                        .toInstant(),
                duration(row),
                Ending.of(row.getString("status"), row.getString("exit_code"), atWork),
                List.of());
    }

    private static Attempt.Step step(ResultSet row, Optional<RunningAttempt> atWork) throws SQLException {
        String name = row.getString("step_name");
        String status = row.getString("status");
        String exitCode = row.getString("exit_code");
        String said = Optional.ofNullable(row.getString("exit_message")).orElse("");
        boolean completed = "COMPLETED".equals(status) && "COMPLETED".equals(exitCode);
        Optional<RunningAttempt> atIt = atWork.filter(
                attempt -> "STARTED".equals(status) && attempt.step().equals(Optional.of(name)));
        Ending ending = Ending.of(status, exitCode, atIt.isPresent());
        return new Attempt.Step(
                name,
                duration(row),
                row.getLong("write_count"),
                ending,
                completed
                        ? said
                        : atIt.map(attempt -> "at work: " + attempt.inWords(Instant.now()))
                                .orElseGet(() -> inWords(ending, said)));
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

        private Attempt with(List<Step> all) {
            return new Attempt(quarter, version, operator, begun, duration, ending, all);
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
        public record Step(String name, Optional<Duration> duration, long rows, Ending ending, String done) {

            /** Whether an earlier attempt had done it, and its result was proved to be still there. */
            public boolean isSkipped() {
                return done.startsWith(ReleaseJob.DONE_BEFORE);
            }
        }
    }
}
