package nl.beschutwerk.job.support;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import nl.beschutwerk.database.CancellableDataSource;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The table that tells other processes how far a step is. It is written outside of any transaction of the step, by a thread of its
 * own. That it cannot be written, because the database is gone for one, never makes a run fail. A process changes only the row that
 * it wrote itself: should it have lost the lock of its quarter, the row of whoever took over stays as it is.
 */
public final class ProgressTable {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressTable.class);

    private static final String INSERT = """
            insert into batch.progress (quarter, version, mode, job_execution_id, step, unit, done, total, counted_ms, began_at)
            values (:quarter, :version, :mode, :execution, :step, :unit, :done, :total, :counted,
                    clock_timestamp() - make_interval(secs => :atWork))
            on conflict (quarter) do nothing
            returning progress_id
            """;

    private static final String UPDATE = """
            update batch.progress
            set unit = :unit, done = :done, total = :total, counted_ms = :counted, updated_at = clock_timestamp()
            where progress_id = :id
            """;

    private final CancellableDataSource connections;
    private final JdbcClient jdbc;

    /** Creates access to the table of one database. */
    public ProgressTable(CancellableDataSource connections) {
        this.connections = connections;
        this.jdbc = JdbcClient.create(connections);
    }

    /**
     * A step at work.
     *
     * @param mode of the run, such as {@code release}
     * @param jobExecutionId null if Spring Batch does not record the run in the database
     */
    public record RunningStep(
            Quarter quarter,
            int version,
            String mode,
            @Nullable Long jobExecutionId,
            String step) {}

    /** Adds the row of a step and returns its number; empty if that could not be done. */
    public OptionalLong add(RunningStep step, HowFar far) {
        OptionalLong[] id = {OptionalLong.empty()};
        quietly(() -> {
            Optional<Long> added = counted(jdbc.sql(INSERT), far)
                    .param("quarter", step.quarter().toString())
                    .param("version", step.version())
                    .param("mode", step.mode())
                    .param("execution", step.jobExecutionId())
                    .param("step", step.step())
                    .param("atWork", far.atWork().toMillis() / 1000.0)
                    .query(Long.class)
                    .optional();
            id[0] = added.map(OptionalLong::of).orElse(OptionalLong.empty());
        });
        return id[0];
    }

    /** Writes how far the step of a row is. */
    public void update(long id, HowFar far) {
        quietly(() -> counted(jdbc.sql(UPDATE), far).param("id", id).update());
    }

    private static StatementSpec counted(StatementSpec statement, HowFar far) {
        OptionalLong total = far.pace().total();
        return statement
                .param("unit", far.unit())
                .param("done", far.pace().done())
                .param("total", total.isPresent() && total.getAsLong() > 0 ? total.getAsLong() : null)
                .param("counted", far.pace().lasted().toMillis());
    }

    /** Deletes the row of a step that has ended. */
    public void remove(long id) {
        quietly(() -> jdbc.sql("delete from batch.progress where progress_id = :id")
                .param("id", id)
                .update());
    }

    /** Deletes what a process left that died. The caller holds the lock of the quarter, and so knows that it did. */
    public void forget(Quarter quarter) {
        quietly(() -> jdbc.sql("delete from batch.progress where quarter = :quarter")
                .param("quarter", quarter.toString())
                .update());
    }

    /** The work of a step may be cancelled just then; this is not. */
    private void quietly(Runnable statement) {
        try {
            connections.uncancelled(statement::run);
        } catch (DataAccessException | IOException | SQLException e) {
            LOG.debug("How far a step is could not be written down", e);
        }
    }
}
