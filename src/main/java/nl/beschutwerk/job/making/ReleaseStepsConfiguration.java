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
import nl.beschutwerk.release.Outbox;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The steps of the job. Each is made anew for every execution, with the run that it belongs to ({@link ActiveRun}), which Spring
 * Batch's step scope injects.
 */
@Configuration(proxyBeanMethods = false)
class ReleaseStepsConfiguration {

    private final StepFactory factory;
    private final ActiveRuns runs;
    private final Interruption interruption;

    ReleaseStepsConfiguration(StepFactory factory, ActiveRuns runs, Interruption interruption) {
        this.factory = factory;
        this.runs = runs;
        this.interruption = interruption;
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
                .or(() -> register.unfinished(run.quarter(), run.version())
                        .filter(begun -> begun.inputHash().equals(run.inputs().hash())))
                .orElseThrow(() -> new IllegalStateException(run.label() + " has not been begun with these inputs"));
    }

    @Bean
    Step receive(Tasklet receiveTasklet) {
        return factory.step("receive", receiveTasklet);
    }

    @Bean
    @StepScope
    Tasklet receiveTasklet(ActiveRun active, DeliveryCheck check, StepResult results) {
        return factory.restartable(active, results, new ReceiveStep(active, check, interruption));
    }

    @Bean
    Step load(Partitioner loadPartitioner) {
        // Files are few, and each is copied by a backend of the database.
        return factory.partitioned("load", loadPartitioner, new SimpleAsyncTaskExecutor("load-"));
    }

    @Bean
    @StepScope
    Partitioner loadPartitioner(
            @Value("#{stepExecution}") StepExecution step,
            ActiveRun active,
            DataSource dataSource,
            StepResult results) {
        return factory.begin(step, active, results, new LoadWork(active, dataSource, interruption));
    }

    @Bean
    Step reconcile(Tasklet reconcileTasklet) {
        return factory.step("reconcile", reconcileTasklet);
    }

    @Bean
    @StepScope
    Tasklet reconcileTasklet(ActiveRun active, DataSource dataSource, StepResult results) {
        return factory.restartable(active, results, new ReconcileStep(active, dataSource));
    }

    @Bean
    Step measure(Tasklet measureTasklet) {
        return factory.step("measure", measureTasklet);
    }

    @Bean
    @StepScope
    Tasklet measureTasklet(ActiveRun active, QuarterMeasure quarterMeasure, StepResult results) {
        return factory.restartable(active, results, new MeasureStep(active, quarterMeasure));
    }

    @Bean
    Step protect(Tasklet protectTasklet) {
        return factory.step("protect", protectTasklet);
    }

    @Bean
    @StepScope
    Tasklet protectTasklet(
            ActiveRun active, Release release, FigureStore figureStore, KeptVersions keptVersions, StepResult results) {
        return factory.restartable(
                active,
                results,
                new ProtectStep(
                        active, release, new ReleaseSuppression(figureStore, keptVersions, interruption), figureStore));
    }

    @Bean
    Step compare(Tasklet compareTasklet) {
        return factory.step("compare", compareTasklet);
    }

    @Bean
    @StepScope
    Tasklet compareTasklet(ActiveRun active, QuarterRun run, Release release, Comparing comparing, StepResult results) {
        return factory.restartable(active, results, new CompareStep(run, release, comparing));
    }

    @Bean
    Step report(Partitioner reportPartitioner) {
        // No more workbooks are in memory at once than there are processors.
        SimpleAsyncTaskExecutor processors = new SimpleAsyncTaskExecutor("report-");
        processors.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
        return factory.partitioned("report", reportPartitioner, processors);
    }

    @Bean
    @StepScope
    Partitioner reportPartitioner(
            @Value("#{stepExecution}") StepExecution step,
            ActiveRun active,
            Release release,
            ReleaseFiles releaseFiles,
            StepResult results) {
        return factory.begin(step, active, results, new ReportWork(active, release, releaseFiles));
    }

    @Bean
    Step audit(Tasklet auditTasklet) {
        return factory.step("audit", auditTasklet);
    }

    @Bean
    @StepScope
    Tasklet auditTasklet(
            ActiveRun active,
            Release release,
            FigureStore figureStore,
            KeptVersions keptVersions,
            DisclosureAuditor auditor,
            StepResult results) {
        return factory.restartable(
                active,
                results,
                new AuditStep(
                        active,
                        release,
                        new ReleaseSuppression(figureStore, keptVersions, interruption),
                        auditor,
                        interruption));
    }

    @Bean
    Step seal(Tasklet sealTasklet) {
        return factory.step("seal", sealTasklet);
    }

    @Bean
    @StepScope
    Tasklet sealTasklet(
            ActiveRun active,
            Release release,
            DataSource dataSource,
            ReleaseRegister register,
            AuditTrail trail,
            Outbox outbox,
            EarlierReleases earlierReleases,
            SyntheticDataGuard syntheticDataGuard,
            ReleaseFiles releaseFiles) {
        return factory.finishing(new SealStep(
                active,
                release,
                dataSource,
                register,
                trail,
                outbox,
                earlierReleases,
                syntheticDataGuard,
                releaseFiles,
                interruption));
    }

    @Bean
    Step preview(Tasklet previewTasklet) {
        return factory.step("preview", previewTasklet);
    }

    @Bean
    @StepScope
    Tasklet previewTasklet(ActiveRun active, Release release, FigureStore figureStore, FindingStore findingStore) {
        return factory.cancellable(new PreviewStep(active, release, figureStore, findingStore));
    }

    @Bean
    Step restore(Tasklet restoreTasklet) {
        return factory.step("restore", restoreTasklet);
    }

    @Bean
    @StepScope
    Tasklet restoreTasklet(QuarterRun run, Release release, ReleaseRegister register) {
        return factory.finishing(new RestoreStep(run, release, register));
    }

    @Bean
    Step returnFindings(Tasklet returnTasklet) {
        return factory.step("return", returnTasklet);
    }

    @Bean
    @StepScope
    Tasklet returnTasklet(ActiveRun active, FindingStore findingStore, ReturnFolder returnFolder) {
        return factory.cancellable(new ReturnStep(active, findingStore, returnFolder));
    }
}
