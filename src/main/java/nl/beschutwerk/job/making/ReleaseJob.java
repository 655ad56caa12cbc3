package nl.beschutwerk.job.making;

import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.job.support.ReleaseRooms;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;

/** The job that makes a release of a quarter. */
public final class ReleaseJob {

    /** By which Spring Batch knows it. */
    public static final String NAME = "release";

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final ReleaseRooms rooms;

    /** The job, kept in this repository, with these transactions for its steps. */
    public ReleaseJob(JobRepository jobs, PlatformTransactionManager transactions, ReleaseRooms rooms) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.rooms = rooms;
    }

    /** The table of contents. */
    public Job of(QuarterRun run, StepExecutionListener reporting) {
        return contents(
                run,
                breakable("receive", new ReceiveStep(run, rooms), reporting),
                step("seal", StoppableStep.betweenParts(new SealStep(run, rooms), rooms.interruption()), reporting),
                reporting);
    }

    /** The same, but received as a trial, and with nothing sealed in the end. */
    public Job rehearsal(QuarterRun run, TemporaryDelivery trial, Tasklet preview, StepExecutionListener reporting) {
        return contents(
                run,
                breakable("receive", new TrialReceiveStep(run, trial, rooms.interruption()), reporting),
                breakable("preview", preview, reporting),
                reporting);
    }

    private Job contents(QuarterRun run, Step first, Step last, StepExecutionListener reporting) {
        return new JobBuilder(NAME, jobs)
                .start(first)
                .next(breakable("load", new LoadStep(run, rooms), reporting))
                .next(breakable("reconcile", new ReconcileStep(rooms), reporting))
                .next(breakable("measure", new MeasureStep(run, rooms), reporting))
                .next(breakable("protect", new ProtectStep(run, rooms), reporting))
                .next(breakable("compare", new CompareStep(run, rooms), reporting))
                .next(breakable("report", new ReportStep(run, rooms), reporting))
                .next(breakable("audit", new AuditStep(run, rooms), reporting))
                .next(last)
                .build();
    }

    /** Quarter, version and inputs make the instance: the same again is a restart, never a second release. */
    public static JobParameters parameters(QuarterRun run) {
        return new JobParametersBuilder()
                .addString("quarter", run.quarter().toString())
                .addLong("version", (long) run.version())
                .addString("inputs", run.inputs().hash().hex())
                .addString("operator", run.operator(), false)
                .toJobParameters();
    }

    private Step breakable(String name, Tasklet tasklet, StepExecutionListener reporting) {
        return step(name, StoppableStep.anywhere(tasklet, rooms.interruption()), reporting);
    }

    /**
     * A restart repeats every step, also those that had been completed: each replaces what it made before, and since then a run
     * with other inputs may have loaded the same delivery otherwise, or a hand may have removed a file.
     */
    private Step step(String name, Tasklet tasklet, StepExecutionListener reporting) {
        return new StepBuilder(name, jobs)
                .tasklet(tasklet, transactions)
                .listener(reporting)
                .allowStartIfComplete(true)
                .build();
    }
}
