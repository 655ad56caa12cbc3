package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.job.making.DeliveryRefusedException;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.ReceivedDelivery;
import nl.beschutwerk.job.making.ReleaseJob;
import nl.beschutwerk.job.receiving.FindingsInShort;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.ReleaseRooms;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Does all that a run does, by the same steps in the same tables, and keeps nothing: the delivery is received as a trial, and
 * figures are rolled back. Instead of sealing, it looks at what would have been sealed.
 */
final class DryRun {

    private final ReleaseRooms rooms;
    private final StepReporting reporting;
    private final QuarterFailure failed;

    DryRun(ReleaseRooms rooms, StepReporting reporting, QuarterFailure failed) {
        this.rooms = rooms;
        this.reporting = reporting;
        this.failed = failed;
    }

    /**
     * What would have been sealed.
     *
     * @param seal over all files, as the real run of the same inputs gives it
     * @param figures how many there are
     * @param revisions those that differ from the version that is corrected; none of a first version
     */
    record Seen(Sha256 seal, long figures, List<Revision> revisions) {}

    QuarterOutcome of(QuarterRun run) throws IOException, SQLException {
        // Batch's own tables know nothing of a rehearsal: its job lives in memory.
        JobRepository memory = new ResourcelessJobRepository();
        ReleaseJob jobs = new ReleaseJob(memory, new DataSourceTransactionManager(rooms.dataSource()), rooms);
        PreviewStep preview = new PreviewStep(run, rooms);
        try (TemporaryDelivery trial = TemporaryDelivery.begin(rooms.dataSource())) {
            Job job = jobs.rehearsal(run, trial, preview, reporting);
            JobParameters parameters = ReleaseJob.parameters(run);
            JobExecution execution = memory.createJobExecution(
                    memory.createJobInstance(ReleaseJob.NAME, parameters), parameters, new ExecutionContext());
            // The steps' transactions join this one, so that all of them are rolled back together.
            rooms.transaction().executeWithoutResult(status -> {
                status.setRollbackOnly();
                execute(job, execution);
            });
            return outcome(run, execution, preview.seen());
        } finally {
            run.folder().discardStaging();
        }
    }

    private static void execute(Job job, JobExecution execution) {
        try {
            job.execute(execution);
        } catch (JobInterruptedException e) {
            throw new IllegalStateException("The rehearsal was interrupted", e);
        }
    }

    private QuarterOutcome outcome(QuarterRun run, JobExecution execution, @Nullable Seen seen)
            throws IOException, SQLException {
        if (execution.getStatus() == BatchStatus.COMPLETED && seen != null) {
            return QuarterOutcome.of(run.label(), Kind.REHEARSED, RevisionText.rehearsed(run, seen));
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return QuarterOutcome.of(run.label(), Kind.INTERRUPTED, "Stopped in order; nothing was kept.");
        }
        List<Throwable> failures = execution.getAllFailureExceptions();
        Throwable failure = failures.isEmpty() ? null : failures.get(0);
        if (failure instanceof DeliveryRefusedException) {
            FindingsInShort found = FindingsInShort.of(rooms.findings(), ReceivedDelivery.id(execution));
            return new QuarterOutcome(
                    run.label(),
                    Kind.REFUSED,
                    "A run would refuse the delivery. Nothing was kept; the command check writes what is for the deliverer.",
                    found.first(),
                    found.count(),
                    Duration.ZERO);
        }
        if (failure instanceof OperatorMistakeException mistake) {
            return QuarterOutcome.of(run.label(), Kind.MISTAKE, String.valueOf(mistake.getMessage()));
        }
        return failed.of(run.label(), failure);
    }
}
