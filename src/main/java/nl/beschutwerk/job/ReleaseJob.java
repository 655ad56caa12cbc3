package nl.beschutwerk.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;

/** The job that makes a release of a quarter. */
final class ReleaseJob {

    static final String NAME = "release";

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final ReleaseRooms rooms;

    ReleaseJob(JobRepository jobs, PlatformTransactionManager transactions, ReleaseRooms rooms) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.rooms = rooms;
    }

    /** The table of contents. */
    Job of(QuarterRun run, StepExecutionListener reporting) {
        return new JobBuilder(NAME, jobs)
                .listener(ReceivedDelivery.reminder(jobs))
                .start(once(ReceivedDelivery.STEP, new ReceiveStep(run, rooms), reporting))
                .next(once("load", new LoadStep(run, rooms), reporting))
                .next(everyTime("measure", new MeasureStep(run, rooms), reporting))
                .next(everyTime("protect", new ProtectStep(run, rooms), reporting))
                .next(everyTime("compare", new CompareStep(run, rooms), reporting))
                .next(everyTime("report", new ReportStep(run, rooms), reporting))
                .next(everyTime("audit", new AuditStep(run), reporting))
                .next(everyTime("seal", new SealStep(run, rooms), reporting))
                .build();
    }

    /** Quarter, version and inputs make the instance: the same again is a restart, never a second release. */
    static JobParameters parameters(QuarterRun run) {
        return new JobParametersBuilder()
                .addString("quarter", run.quarter().toString())
                .addLong("version", (long) run.version())
                .addString("inputs", run.inputs().hash().hex())
                .addString("operator", run.operator(), false)
                .toJobParameters();
    }

    /** A delivery that has been received and loaded stays so: a restart goes on behind it. */
    private Step once(String name, Tasklet tasklet, StepExecutionListener reporting) {
        return step(name, tasklet, reporting).build();
    }

    /**
     * A restart repeats these even where they had been completed. They are quick, each replaces what it made before, and
     * since then another run of the quarter, or a hand, may have removed it.
     */
    private Step everyTime(String name, Tasklet tasklet, StepExecutionListener reporting) {
        return step(name, tasklet, reporting).allowStartIfComplete(true).build();
    }

    private TaskletStepBuilder step(String name, Tasklet tasklet, StepExecutionListener reporting) {
        return new StepBuilder(name, jobs).tasklet(tasklet, transactions).listener(reporting);
    }
}
