package nl.beschutwerk.job.making;

import javax.sql.DataSource;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.job.receiving.ReturnFolder;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.KeptVersions;
import nl.beschutwerk.measure.Comparing;
import nl.beschutwerk.release.AuditTrail;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job that makes one version of a quarter, with its steps. Its parameter {@code mode} says what a run is for
 * ({@link RunMode}); the flow leaves out, or puts in the place of others, the steps that make the difference. A refused
 * delivery is the exit status {@link ReleaseJob#REFUSED} of a step: the flow ends with it.
 *
 * <p>The steps are made for each execution anew, with the run that they belong to ({@link ActiveRun}).
 */
@Configuration(proxyBeanMethods = false)
class ReleaseJobConfiguration {

    private static final String COMPLETED = ExitStatus.COMPLETED.getExitCode();

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final ActiveRuns runs;
    private final Interruption interruption;

    ReleaseJobConfiguration(
            JobRepository jobs, PlatformTransactionManager transactions, ActiveRuns runs, Interruption interruption) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.runs = runs;
        this.interruption = interruption;
    }

    /** The table of contents. */
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

    @Bean
    @Scope("step")
    ActiveRun activeRun(@Value("#{stepExecution}") StepExecution step) {
        return runs.of(step);
    }

    @Bean
    @Scope("step")
    QuarterRun quarterRun(ActiveRun active) {
        return active.run();
    }

    /** The release that the measure step began and that the seal step is to finish, or the one whose files were lost. */
    @Bean
    @Scope("step")
    Release release(ActiveRun active, ReleaseRegister register) {
        QuarterRun run = active.run();
        return active.lost()
                .or(() -> register.unfinished(run.quarter(), run.version()))
                .orElseThrow(() -> new IllegalStateException(run.label() + " has not been begun"));
    }

    @Bean
    Step receive(Tasklet receiveTasklet) {
        return step("receive", receiveTasklet);
    }

    @Bean
    @StepScope
    Tasklet receiveTasklet(ActiveRun active, DeliveryCheck check, StepResult results) {
        return restartable(active, results, new ReceiveStep(active, check, interruption));
    }

    @Bean
    Step load(Partitioner loadPartitioner) {
        // Files are few, and each is copied by a backend of the database.
        return partitioned("load", loadPartitioner, new SimpleAsyncTaskExecutor("load-"));
    }

    @Bean
    @StepScope
    Partitioner loadPartitioner(
            @Value("#{stepExecution}") StepExecution step,
            ActiveRun active,
            DataSource dataSource,
            StepResult results) {
        return begin(step, active, results, new LoadWork(active, dataSource, interruption));
    }

    @Bean
    Step reconcile(Tasklet reconcileTasklet) {
        return step("reconcile", reconcileTasklet);
    }

    @Bean
    @StepScope
    Tasklet reconcileTasklet(ActiveRun active, DataSource dataSource, StepResult results) {
        return restartable(active, results, new ReconcileStep(active, dataSource));
    }

    @Bean
    Step measure(Tasklet measureTasklet) {
        return step("measure", measureTasklet);
    }

    @Bean
    @StepScope
    Tasklet measureTasklet(ActiveRun active, QuarterMeasure quarterMeasure, StepResult results) {
        return restartable(active, results, new MeasureStep(active, quarterMeasure));
    }

    @Bean
    Step protect(Tasklet protectTasklet) {
        return step("protect", protectTasklet);
    }

    @Bean
    @StepScope
    Tasklet protectTasklet(
            ActiveRun active,
            QuarterRun run,
            Release release,
            FigureStore figureStore,
            KeptVersions keptVersions,
            StepResult results) {
        return restartable(active, results, new ProtectStep(run, release, figureStore, keptVersions, interruption));
    }

    @Bean
    Step compare(Tasklet compareTasklet) {
        return step("compare", compareTasklet);
    }

    @Bean
    @StepScope
    Tasklet compareTasklet(ActiveRun active, QuarterRun run, Release release, Comparing comparing, StepResult results) {
        return restartable(active, results, new CompareStep(run, release, comparing));
    }

    @Bean
    Step report(Partitioner reportPartitioner) {
        // No more workbooks are in memory at once than there are processors.
        SimpleAsyncTaskExecutor processors = new SimpleAsyncTaskExecutor("report-");
        processors.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
        return partitioned("report", reportPartitioner, processors);
    }

    @Bean
    @StepScope
    Partitioner reportPartitioner(
            @Value("#{stepExecution}") StepExecution step,
            ActiveRun active,
            Release release,
            ReleaseFiles releaseFiles,
            StepResult results) {
        return begin(step, active, results, new ReportWork(active.run(), release, releaseFiles));
    }

    @Bean
    Step audit(Tasklet auditTasklet) {
        return step("audit", auditTasklet);
    }

    @Bean
    @StepScope
    Tasklet auditTasklet(ActiveRun active, Release release, DisclosureAuditor auditor, StepResult results) {
        return restartable(active, results, new AuditStep(active, release, auditor, interruption));
    }

    @Bean
    Step seal(Tasklet sealTasklet) {
        return step("seal", sealTasklet);
    }

    @Bean
    @StepScope
    Tasklet sealTasklet(
            QuarterRun run,
            Release release,
            DataSource dataSource,
            ReleaseRegister register,
            AuditTrail trail,
            EarlierReleases earlierReleases,
            SyntheticDataGuard syntheticDataGuard,
            ReleaseFiles releaseFiles) {
        return StoppableStep.betweenParts(
                new SealStep(
                        run,
                        release,
                        dataSource,
                        register,
                        trail,
                        earlierReleases,
                        syntheticDataGuard,
                        releaseFiles,
                        interruption),
                interruption);
    }

    @Bean
    Step preview(Tasklet previewTasklet) {
        return step("preview", previewTasklet);
    }

    @Bean
    @StepScope
    Tasklet previewTasklet(ActiveRun active, Release release, FigureStore figureStore) {
        return anywhere(new PreviewStep(active, release, figureStore));
    }

    @Bean
    Step restore(Tasklet restoreTasklet) {
        return step("restore", restoreTasklet);
    }

    @Bean
    @StepScope
    Tasklet restoreTasklet(QuarterRun run, Release release, ReleaseRegister register) {
        return StoppableStep.betweenParts(new RestoreStep(run, release, register), interruption);
    }

    @Bean
    Step returnFindings(Tasklet returnTasklet) {
        return step("return", returnTasklet);
    }

    @Bean
    @StepScope
    Tasklet returnTasklet(ActiveRun active, FindingStore findingStore, ReturnFolder returnFolder) {
        return anywhere(new ReturnStep(active, findingStore, returnFolder));
    }

    private PartitionedStep begin(StepExecution step, ActiveRun active, StepResult results, DividedWork work) {
        return runs.begin(step, new PartitionedStep(step, work, new CompletedSteps(active, results), interruption));
    }

    /** A step whose parts are steps of their own, each named after it and the part. */
    private Step partitioned(String name, Partitioner partitioner, TaskExecutor threads) {
        Tasklet part = (contribution, context) ->
                runs.partitioned(contribution.getStepExecution(), name).execute(contribution, context);
        // A part works on connections of its own, or on none.
        Step ofPart = new StepBuilder(name + "Part", jobs)
                .tasklet(anywhere(part), new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
        return new StepBuilder(name, jobs)
                .listener(runs)
                .allowStartIfComplete(true)
                .partitioner(name, partitioner)
                .aggregator((result, parts) -> runs.partitioned(result, name).aggregate(result, parts))
                .step(ofPart)
                .taskExecutor(threads)
                .build();
    }

    private Tasklet restartable(ActiveRun active, StepResult results, Tasklet work) {
        return anywhere(new RestartableStep(work, new CompletedSteps(active, results)));
    }

    private Tasklet anywhere(Tasklet work) {
        return StoppableStep.anywhere(work, interruption);
    }

    /** Spring Batch starts a completed step again: whether its result is still there, {@link RestartableStep} finds out. */
    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, jobs)
                .tasklet(tasklet, transactions)
                .listener(runs)
                .allowStartIfComplete(true)
                .build();
    }
}
