package nl.beschutwerk.job.making;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import nl.beschutwerk.job.making.PartitionedStep.PartsFailedException;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;

/** Tells what made a job fail. */
public final class JobFailures {

    private JobFailures() {}

    /**
     * The first failure of a step, or of a part of one, that has a reason of its own: not that a part was given up for another,
     * nor that a step failed for its parts.
     */
    public static Optional<Throwable> first(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .map(failure -> failure instanceof PartsFailedException ? failure.getCause() : failure)
                .filter(failure -> !(failure instanceof CancellationException))
                .filter(failure -> failure.getClass() != JobExecutionException.class)
                .findFirst();
    }
}
