package nl.beschutwerk.job.runs;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.ProgressTable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Attempts at a quarter whose process died, or lost its database, before Spring Batch had recorded how they ended. The job or
 * one of its steps is still recorded as running, or as unknown, and as long as that is so, Spring Batch does not start a new
 * attempt. The holder of the quarter's lock knows that no such attempt is alive.
 */
final class BrokenAttempts {

    /**
     * Selects on the status of the steps as well, whatever the status of the job: a process can be killed after it was asked to
     * stop.
     */
    private static final String OF_QUARTER = """
            select e.job_execution_id
            from batch.batch_job_execution e
            join batch.batch_job_execution_params quarter
              on quarter.job_execution_id = e.job_execution_id and quarter.parameter_name = 'quarter'
            where quarter.parameter_value = :quarter and e.status not in ('COMPLETED', 'ABANDONED')
              and (e.status in (:open) or e.end_time is null
                   or exists (select from batch.batch_step_execution s
                              where s.job_execution_id = e.job_execution_id and s.status in (:open)))
            order by e.job_execution_id
            """;

    private static final List<BatchStatus> OPEN =
            List.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING, BatchStatus.UNKNOWN);

    private static final ExitStatus DIED =
            ExitStatus.FAILED.addExitDescription("it was killed, or lost its database, before its end could be noted");

    private final JdbcClient jdbc;
    private final JobRepository jobs;
    private final ProgressTable progress;

    BrokenAttempts(DataSource dataSource, JobRepository jobs, ProgressTable progress) {
        this.jdbc = JdbcClient.create(dataSource);
        this.jobs = jobs;
        this.progress = progress;
    }

    /**
     * Records each broken attempt as failed, so that the next attempt can start, and clears what it left of its progress. The
     * caller holds the lock of the quarter.
     */
    void close(Quarter quarter) {
        progress.forget(quarter);
        jdbc
                .sql(OF_QUARTER)
                .param("quarter", quarter.toString())
                .param("open", OPEN.stream().map(BatchStatus::name).toList())
                .query(Long.class)
                .list()
                .stream()
                .flatMap(id -> Optional.ofNullable(jobs.getJobExecution(id)).stream())
                .forEach(this::close);
    }

    private void close(JobExecution execution) {
        LocalDateTime end = lastSign(execution);
        for (StepExecution step : execution.getStepExecutions()) {
            if (OPEN.contains(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(DIED);
                step.setEndTime(end);
                jobs.update(step);
            }
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(DIED);
        execution.setEndTime(end);
        jobs.update(execution);
    }

    /** The time of the last recorded activity, because the real time of death is unknown. */
    private static LocalDateTime lastSign(JobExecution execution) {
        return Stream.concat(
                        Stream.of(execution.getLastUpdated(), execution.getCreateTime()),
                        execution.getStepExecutions().stream().map(StepExecution::getLastUpdated))
                .filter(time -> time != null)
                .max(LocalDateTime::compareTo)
                .orElseGet(LocalDateTime::now);
    }
}
