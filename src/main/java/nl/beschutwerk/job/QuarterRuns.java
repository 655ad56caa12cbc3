package nl.beschutwerk.job;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.delivery.DeliveryFolder;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.reference.MethodFile;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseInputs;
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

/** Runs one quarter under its lock: says that there is nothing to do, or why not to do it, or makes the release. */
final class QuarterRuns {

    private static final Logger LOG = LoggerFactory.getLogger(QuarterRuns.class);
    private static final int FIRST_VERSION = 1;

    private final ReleaseRooms rooms;
    private final ReleaseJob job;
    private final JobOperator operator;
    private final JobRepository jobs;
    private final RunReporter reporter;
    private final Interruption interruption;

    QuarterRuns(
            ReleaseRooms rooms,
            ReleaseJob job,
            JobOperator operator,
            JobRepository jobs,
            RunReporter reporter,
            Interruption interruption) {
        this.rooms = rooms;
        this.job = job;
        this.operator = operator;
        this.jobs = jobs;
        this.reporter = reporter;
        this.interruption = interruption;
    }

    /**
     * Runs a quarter; the caller holds its lock.
     *
     * @throws OperatorMistake when the delivery or the output folder is not as it should be
     * @throws IOException when a disk fails
     */
    QuarterOutcome run(Quarter quarter, Path delivery, RunRequest request, ReferenceData reference, MethodFile method)
            throws IOException, SQLException {
        OpenedDelivery opened = new DeliveryFolder(delivery, quarter).open();
        List<Release> earlier = rooms.register()
                .currentBefore(quarter, opened.synthetic(), method.method().disclosureThreshold());
        ReleaseInputs inputs = RunInputs.of(opened, reference, method, earlier);
        ReleaseFolder folder = new ReleaseFolder(request.output(), quarter, FIRST_VERSION);
        QuarterRun run = new QuarterRun(
                quarter,
                FIRST_VERSION,
                delivery,
                opened,
                reference,
                method,
                earlier,
                inputs,
                folder,
                request.operator());
        Optional<Release> present = rooms.register().current(quarter);
        if (present.isPresent()) {
            return new PresentRelease(rooms, present.get(), folder)
                    .judge(run, request.quarter().isPresent());
        }
        requireUnclaimed(run);
        reporter.quarterBegins(run.label(), delivery, opened.synthetic());
        return make(run, request);
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

    private QuarterOutcome make(QuarterRun run, RunRequest request) throws IOException, SQLException {
        runningRuns(run.quarter()).forEach(operator::recover);
        interruption.stopWith(() -> runningRuns(run.quarter()).forEach(this::stop));
        forgetInstanceWithoutExecution(ReleaseJob.parameters(run));
        try {
            JobExecution execution =
                    operator.start(job.of(run, new StepReporting(reporter)), ReleaseJob.parameters(run));
            return new RunEnding(rooms, run, request.retour()).of(execution);
        } catch (JobInstanceAlreadyCompleteException
                | JobExecutionAlreadyRunningException
                | JobRestartException
                | InvalidJobParametersException e) {
            throw new IllegalStateException(run.label() + " could not be started", e);
        } finally {
            interruption.stopWith(() -> {});
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
