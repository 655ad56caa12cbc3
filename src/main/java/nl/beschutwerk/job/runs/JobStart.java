package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.desk.Interruption;
import nl.beschutwerk.job.desk.Places;
import nl.beschutwerk.job.desk.ReleaseRooms;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.ReleaseJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;

/** Starts the job that makes a release, or lets it go on where an earlier attempt died; the caller holds the quarter's lock. */
final class JobStart {

    private static final Logger LOG = LoggerFactory.getLogger(JobStart.class);

    private final ReleaseRooms rooms;
    private final ReleaseJob job;
    private final JobOperator operator;
    private final JobRepository jobs;
    private final RunReporter reporter;
    private final Interruption interruption;
    private final QuarterFailure failed;
    private final OneWorld oneWorld;

    JobStart(
            ReleaseRooms rooms,
            ReleaseJob job,
            JobOperator operator,
            JobRepository jobs,
            RunReporter reporter,
            Interruption interruption,
            QuarterFailure failed) {
        this.rooms = rooms;
        this.job = job;
        this.operator = operator;
        this.jobs = jobs;
        this.reporter = reporter;
        this.interruption = interruption;
        this.failed = failed;
        this.oneWorld = new OneWorld(rooms.states());
    }

    /** Makes the release, and says how that ended. */
    QuarterOutcome make(QuarterRun run, Path retour) throws IOException, SQLException {
        requireUnclaimed(run);
        oneWorld.require(run);
        reporter.quarterBegins(run.label(), run.deliveryFolder(), run.opened().synthetic());
        runningRuns(run.quarter()).forEach(operator::recover);
        interruption.stopWith(() -> runningRuns(run.quarter()).forEach(this::stop));
        forgetInstanceWithoutExecution(ReleaseJob.parameters(run));
        try {
            JobExecution execution =
                    operator.start(job.of(run, new StepReporting(reporter)), ReleaseJob.parameters(run));
            return new RunEnding(rooms, run, retour, failed).of(execution);
        } catch (JobInstanceAlreadyCompleteException
                | JobExecutionAlreadyRunningException
                | JobRestartException
                | InvalidJobParametersException e) {
            throw new IllegalStateException(run.label() + " could not be started", e);
        } catch (RuntimeException e) {
            // Batch itself had no database, or no room in it, to note how a step went.
            discardStaging(run, e);
            throw e;
        } finally {
            interruption.stopWith(() -> {});
        }
    }

    private static void discardStaging(QuarterRun run, RuntimeException failure) {
        try {
            run.folder().discardStaging();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Does everything but sealing it, keeps nothing, and says what it would have been. */
    QuarterOutcome rehearse(QuarterRun run) throws IOException, SQLException {
        requireUnclaimed(run);
        oneWorld.require(run);
        reporter.quarterBegins(
                run.label() + " (dry run)", run.deliveryFolder(), run.opened().synthetic());
        return new Rehearsal(rooms, new StepReporting(reporter), interruption, failed).of(run);
    }

    /** Files in place that the database knows nothing of are somebody's release; they are never overwritten. */
    private void requireUnclaimed(QuarterRun run) {
        boolean begunHere =
                rooms.register().unfinished(run.quarter(), run.version()).isPresent();
        if (run.folder().isInPlace() && !begunHere) {
            throw new OperatorMistake(Places.shown(run.folder().sealed()) + " holds a sealed release that this database"
                    + " does not know, so it was left as it is. Restore the database that belongs to it (var/postgres, or"
                    + " your own server), or move the folder away, or name another with --output.");
        }
    }

    /** Whoever holds the quarter's lock knows that no other run of it is alive: one that seems to be running was killed. */
    private List<JobExecution> runningRuns(Quarter quarter) {
        return jobs.findRunningJobExecutions(ReleaseJob.NAME).stream()
                .filter(execution ->
                        quarter.toString().equals(execution.getJobParameters().getString("quarter")))
                .toList();
    }

    /** A kill between the two entries that Batch makes of a start leaves an instance that can be neither started nor restarted. */
    private void forgetInstanceWithoutExecution(JobParameters parameters) {
        JobInstance instance = jobs.getJobInstance(ReleaseJob.NAME, parameters);
        if (instance != null && jobs.getJobExecutions(instance).isEmpty()) {
            jobs.deleteJobInstance(instance);
        }
    }

    private void stop(JobExecution execution) {
        try {
            operator.stop(execution);
        } catch (JobExecutionNotRunningException e) {
            LOG.debug("It had ended already", e);
        }
    }
}
