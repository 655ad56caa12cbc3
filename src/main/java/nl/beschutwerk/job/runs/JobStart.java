package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.making.EarlierReleases;
import nl.beschutwerk.job.making.EarlierReleasesChangedException;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.ReleaseJob;
import nl.beschutwerk.job.making.SyntheticDataGuard;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.job.support.WrittenFolders;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;

/** Starts the job that makes a release, or lets it go on where an earlier attempt died; the caller holds the quarter's lock. */
final class JobStart {

    static final String STOPPING = "stopping: finishing what is at work …";

    /** As often as other commands change what a release shows while it is made; after that, they had better end first. */
    private static final int ATTEMPTS = 3;

    private final ReleaseRooms rooms;
    private final ReleaseJob job;
    private final JobOperator operator;
    private final JobRepository jobs;
    private final RunReporter reporter;
    private final LockedQuarterRunner turn;
    private final QuarterFailure failed;
    private final SyntheticDataGuard oneWorld;

    JobStart(
            ReleaseRooms rooms,
            ReleaseJob job,
            JobOperator operator,
            JobRepository jobs,
            RunReporter reporter,
            LockedQuarterRunner turn,
            QuarterFailure failed) {
        this.rooms = rooms;
        this.job = job;
        this.operator = operator;
        this.jobs = jobs;
        this.reporter = reporter;
        this.turn = turn;
        this.failed = failed;
        this.oneWorld = new SyntheticDataGuard(rooms.states());
    }

    /** Says anew what a release is to be made of: earlier releases may have changed since the last time. */
    interface Inputs {

        /**
         * A run with the inputs as they are at this moment.
         *
         * @throws OperatorMistakeException when it is not to be made
         */
        QuarterRun now() throws IOException;
    }

    /**
     * Makes the release, and says how that ended. When another command changes meanwhile which earlier releases it shows, it is
     * made again, with those.
     *
     * @throws nl.beschutwerk.job.support.QuarterInUseException when another command is making a release of an earlier quarter
     */
    QuarterOutcome make(Inputs inputs, Path retour) throws IOException, SQLException {
        turn.making();
        for (int attempt = 1; ; attempt++) {
            QuarterRun run = inputs.now();
            EarlierReleases.requireNoneInTheMaking(run.quarter(), rooms);
            try {
                return make(run, retour);
            } catch (EarlierReleasesChangedException e) {
                run.folder().discardStaging();
                if (attempt == ATTEMPTS) {
                    return QuarterOutcome.of(
                            run.label(), Kind.IN_USE, e.getMessage() + " Wait until that is done, and run again.");
                }
                reporter.remark(e.getMessage() + " It is made again, with those.");
            }
        }
    }

    private QuarterOutcome make(QuarterRun run, Path retour) throws IOException, SQLException {
        requireUnclaimed(run);
        // Of a command over all quarters, one that is read-only ends here and holds up no other.
        WrittenFolders.requireOutput(run.folder().output(), Optional.of(run.quarter()));
        oneWorld.require(run);
        reporter.quarterBegins(run.label(), run.deliveryFolder(), run.opened().synthetic());
        forgetInstanceWithoutExecution(ReleaseJob.parameters(run));
        StepReporting reporting = new StepReporting(reporter);
        rooms.interruption().announceWith(() -> reporting.stopping(run.label()));
        try {
            JobExecution execution = operator.start(job.of(run, reporting), ReleaseJob.parameters(run));
            return new RunEnding(rooms, run, retour, failed).of(execution);
        } catch (JobInstanceAlreadyCompleteException
                | JobExecutionAlreadyRunningException
                | JobRestartException
                | InvalidJobParametersException e) {
            throw new IllegalStateException(run.label() + " could not be started", e);
        } catch (EarlierReleasesChangedException e) {
            throw e;
        } catch (RuntimeException e) {
            // Batch itself had no database, or no room in it, to note how a step went.
            discardStaging(run, e);
            throw e;
        } finally {
            rooms.interruption().announceWith(() -> reporter.remark(STOPPING));
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
        EarlierReleases.requireNoneInTheMaking(run.quarter(), rooms);
        requireUnclaimed(run);
        oneWorld.require(run);
        reporter.quarterBegins(
                run.label() + " (dry run)", run.deliveryFolder(), run.opened().synthetic());
        StepReporting reporting = new StepReporting(reporter);
        rooms.interruption().announceWith(() -> reporting.stopping(run.label()));
        try {
            return new DryRun(rooms, reporting, failed).of(run);
        } finally {
            rooms.interruption().announceWith(() -> reporter.remark(STOPPING));
        }
    }

    /** Files in place that the database knows nothing of are somebody's release; they are never overwritten. */
    private void requireUnclaimed(QuarterRun run) {
        boolean begunHere =
                rooms.register().unfinished(run.quarter(), run.version()).isPresent();
        if (run.folder().isInPlace() && !begunHere) {
            throw new OperatorMistakeException(
                    ProjectPaths.shown(run.folder().sealed()) + " holds a sealed release that this database"
                            + " does not know, so it was left as it is. Restore the database that belongs to it (var/postgres, or"
                            + " your own server), or move the folder away, or name another with --output.");
        }
    }

    /** A kill between the two entries that Batch makes of a start leaves an instance that can be neither started nor restarted. */
    private void forgetInstanceWithoutExecution(JobParameters parameters) {
        JobInstance instance = jobs.getJobInstance(ReleaseJob.NAME, parameters);
        if (instance != null && jobs.getJobExecutions(instance).isEmpty()) {
            jobs.deleteJobInstance(instance);
        }
    }
}
