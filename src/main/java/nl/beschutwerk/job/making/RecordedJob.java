package nl.beschutwerk.job.making;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The job that makes releases: Spring Batch records its executions in the database, and restarts one that broke off. */
@EnableAutoConfiguration
@Import({MakingConfiguration.class, ReleaseJobConfiguration.class})
public class RecordedJob {

    private final Job job;
    private final JobOperator operator;
    private final JobRepository jobs;
    private final ActiveRuns runs;

    RecordedJob(Job job, JobOperator operator, JobRepository jobs, ActiveRuns runs) {
        this.job = job;
        this.operator = operator;
        this.jobs = jobs;
        this.runs = runs;
    }

    /**
     * Starts the job, or restarts it if an earlier attempt broke off, and waits for its end. The caller holds the lock of the
     * quarter.
     */
    public JobExecution execute(ActiveRun run) {
        return runs.during(run, parameters -> {
            forgetInstanceWithoutExecution(parameters);
            recallCompletedSteps(run, parameters);
            try {
                return operator.start(job, parameters);
            } catch (JobExecutionException e) {
                throw new IllegalStateException(run.run().label() + " could not be started", e);
            }
        });
    }

    /** Loads what the last execution of each step recorded, if that execution was completed. */
    private void recallCompletedSteps(ActiveRun run, JobParameters parameters) {
        JobInstance instance = jobs.getJobInstance(ReleaseJob.NAME, parameters);
        if (instance != null) {
            for (StepName step : StepName.restartable()) {
                StepExecution last = jobs.getLastStepExecution(instance, step.text());
                if (last != null
                        && last.getStatus() == BatchStatus.COMPLETED
                        && ExitStatus.COMPLETED
                                .getExitCode()
                                .equals(last.getExitStatus().getExitCode())) {
                    run.completedBefore(step.text(), last.getExecutionContext());
                }
            }
        }
    }

    /**
     * Deletes an instance without executions. If the process is killed between the two inserts that Spring Batch does at a
     * start, it leaves an instance that can be neither started nor restarted.
     */
    private void forgetInstanceWithoutExecution(JobParameters parameters) {
        JobInstance instance = jobs.getJobInstance(ReleaseJob.NAME, parameters);
        if (instance != null && jobs.getJobExecutions(instance).isEmpty()) {
            jobs.deleteJobInstance(instance);
        }
    }
}
