package nl.beschutwerk.job.making;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The flow of the job that makes one version of a quarter; {@link ReleaseStepsConfiguration} has its steps. The job parameter
 * {@code mode} says what a run is for ({@link RunMode}): the flow leaves out or replaces the steps that differ. A refused
 * delivery is the exit status {@link ReleaseJob#REFUSED} of a step, with which the flow ends.
 */
@Configuration(proxyBeanMethods = false)
@Import({ReleaseStepsConfiguration.class, StepFactory.class})
class ReleaseJobConfiguration {

    private static final String COMPLETED = ExitStatus.COMPLETED.getExitCode();

    private final JobRepository jobs;

    ReleaseJobConfiguration(JobRepository jobs) {
        this.jobs = jobs;
    }

    /** The steps in their order, and the decisions between them. */
    @Bean
    Job releaseJob(
            Step receive,
            Step load,
            Step reconcile,
            Step measure,
            Step protect,
            Step compare,
            Step report,
            Step audit,
            Step seal,
            Step preview,
            Step restore,
            Step returnFindings) {
        JobExecutionDecider beginning = new ModeDecider();
        JobExecutionDecider refusal = new ModeDecider();
        JobExecutionDecider measured = new ModeDecider();
        JobExecutionDecider ending = new ModeDecider();
        String check = RunMode.CHECK.value();
        return new JobBuilder(ReleaseJob.NAME, jobs)
                .listener(new RefusalListener())
                .start(beginning)
                .on(RunMode.RESTORE.value())
                .to(report)
                .from(beginning)
                .on("*")
                .to(receive)
                .from(receive)
                .on(ReleaseJob.REFUSED_CODE)
                .to(refusal)
                .from(receive)
                .on(COMPLETED)
                .to(load)
                .from(load)
                .on(ReleaseJob.REFUSED_CODE)
                .to(refusal)
                .from(refusal)
                .on(check)
                .to(returnFindings)
                .from(refusal)
                .on("*")
                .fail()
                .from(load)
                .on(COMPLETED)
                .to(reconcile)
                .from(reconcile)
                .on(COMPLETED)
                .to(measure)
                .from(measure)
                .on(COMPLETED)
                .to(measured)
                .from(measured)
                .on(check)
                .to(returnFindings)
                .from(measured)
                .on("*")
                .to(protect)
                .from(protect)
                .on(COMPLETED)
                .to(compare)
                .from(compare)
                .on(COMPLETED)
                .to(report)
                .from(report)
                .on(COMPLETED)
                .to(audit)
                .from(audit)
                .on(COMPLETED)
                .to(ending)
                .from(ending)
                .on(RunMode.DRY_RUN.value())
                .to(preview)
                .from(ending)
                .on(RunMode.RESTORE.value())
                .to(restore)
                .from(ending)
                .on("*")
                .to(seal)
                .end()
                .build();
    }

    /** Answers what the run is for. */
    private static final class ModeDecider implements JobExecutionDecider {

        @Override
        public FlowExecutionStatus decide(JobExecution job, @Nullable StepExecution step) {
            return new FlowExecutionStatus(String.valueOf(job.getJobParameters().getString(RunMode.PARAMETER)));
        }
    }

    /** A refusal is the exit status of the job too, which can be run again when the delivery was mended. */
    private static final class RefusalListener implements JobExecutionListener {

        @Override
        public void afterJob(JobExecution job) {
            if (job.getStatus() == BatchStatus.FAILED
                    && job.getStepExecutions().stream().anyMatch(step -> ReleaseJob.isRefused(step.getExitStatus()))) {
                job.setExitStatus(ReleaseJob.REFUSED);
            }
        }
    }
}
