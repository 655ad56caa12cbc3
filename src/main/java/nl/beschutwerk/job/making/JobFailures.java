package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.job.making.PartitionedStep.PartsFailedException;
import nl.beschutwerk.job.support.Interruption;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/** Tells what made a job fail. */
public final class JobFailures {

    private JobFailures() {}

    /**
     * The first failure that has a reason of its own: not that a part was given up for another, nor that a step failed for its
     * parts. Failures come in the order of the steps, those of the parts of a step in the order of the parts and before the
     * step's own, and those of the job itself last; the others are suppressed in the first. A request to end comes behind every
     * failure, so it is the answer only if nothing failed otherwise.
     */
    public static Optional<Throwable> first(JobExecution execution, Interruption interruption) {
        Map<String, List<StepExecution>> steps = new LinkedHashMap<>();
        for (StepExecution step : execution.getStepExecutions()) {
            steps.computeIfAbsent(PartitionedStep.wholeOf(step), name -> new ArrayList<>())
                    .add(step);
        }
        steps.values().forEach(ofStep -> ofStep.sort(Comparator.comparing(step -> !PartitionedStep.isPart(step))));
        return first(
                Stream.concat(
                        steps.values().stream().flatMap(List::stream).flatMap(JobFailures::ofStep),
                        execution.getFailureExceptions().stream()),
                interruption);
    }

    /**
     * The same of a few parts of a step.
     *
     * @param parts in their order
     */
    static Optional<Throwable> first(Collection<StepExecution> parts, Interruption interruption) {
        return first(parts.stream().flatMap(JobFailures::ofStep), interruption);
    }

    private static Stream<Throwable> ofStep(StepExecution step) {
        return step.getFailureExceptions().stream();
    }

    private static Optional<Throwable> first(Stream<Throwable> failures, Interruption interruption) {
        Throwable stopped = null;
        Throwable first = null;
        for (Throwable failure : failures.map(JobFailures::unwrapped)
                .filter(JobFailures::hasReason)
                .toList()) {
            if (failure instanceof JobInterruptedException || interruption.isBehind(failure)) {
                stopped = stopped == null ? failure : stopped;
            } else if (first == null) {
                first = failure;
            } else {
                suppress(first, failure);
            }
        }
        return Optional.ofNullable(first == null ? stopped : first);
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof PartsFailedException parts ? parts.reason() : failure;
    }

    /** Spring Batch itself says without a reason that a step failed for its parts. */
    private static boolean hasReason(Throwable failure) {
        return !(failure instanceof CancellationException)
                && (failure.getClass() != JobExecutionException.class || failure.getCause() != null);
    }

    /** A failure that the first one tells already, or that was made by the first one, would lead back to itself. */
    private static void suppress(Throwable first, Throwable failure) {
        if (!tells(first, failure) && !tells(failure, first)) {
            first.addSuppressed(failure);
        }
    }

    /** Whether a failure is another one, or has that among its causes and what is suppressed in them. */
    private static boolean tells(Throwable failure, Throwable other) {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(failure, told);
        return told.contains(other);
    }

    private static void collect(@Nullable Throwable failure, Set<Throwable> told) {
        if (failure != null && told.add(failure)) {
            collect(failure.getCause(), told);
            Stream.of(failure.getSuppressed()).forEach(suppressed -> collect(suppressed, told));
        }
    }

    /**
     * Lets a command go on whose job is completed; otherwise throws what made it fail, as any other command would.
     *
     * @throws StopRequestedException if the job was stopped, or failed because the process was asked to end
     */
    public static void requireCompleted(JobExecution execution, Interruption interruption)
            throws IOException, SQLException {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return;
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            throw interruption.stop(null);
        }
        Throwable failure = first(execution, interruption)
                .orElseGet(() -> new IllegalStateException(
                        "The job ended as " + execution.getStatus() + " and does not say why"));
        if (interruption.isBehind(failure)) {
            throw interruption.stop(failure);
        }
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof SQLException e) {
            throw e;
        }
        throw failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }
}
