package nl.beschutwerk.job.making;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import nl.beschutwerk.job.making.PartitionedStep.PartsFailedException;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;

/** Finds the failure that ended a job. */
public final class JobFailures {

    private JobFailures() {}

    /**
     * The first failure of a step or of a part that is itself a cause. Cancellations of parts because of another part, and
     * failures of steps because of their parts, are ignored.
     */
    public static Optional<Throwable> first(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .map(failure -> failure instanceof PartsFailedException ? failure.getCause() : failure)
                .filter(failure -> !(failure instanceof CancellationException))
                .filter(failure -> failure.getClass() != JobExecutionException.class)
                .findFirst();
    }
}
