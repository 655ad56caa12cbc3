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
import nl.beschutwerk.job.support.Interruption;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/** Finds the failure that ended a job. */
public final class JobFailures {

    private JobFailures() {}

    /**
     * Returns the first failure that is itself a cause: cancellations of parts because of another part, and failures of steps
     * because of their parts, are ignored. The order is that of the steps; the parts of a step, in their order, come before the
     * step itself, and the job comes last. The other failures are added to the first as suppressed. A request to end is returned
     * only if there is no other failure.
     */
    public static Optional<Throwable> first(JobExecution execution, Interruption interruption) {
        Map<String, List<StepExecution>> steps = new LinkedHashMap<>();
        for (StepExecution step : execution.getStepExecutions()) {
            steps.computeIfAbsent(StepName.withoutPart(step.getStepName()), name -> new ArrayList<>())
                    .add(step);
        }
        steps.values()
                .forEach(ofStep -> ofStep.sort(Comparator.comparing(step -> !StepName.isPart(step.getStepName()))));
        return first(
                Stream.concat(
                        steps.values().stream().flatMap(List::stream).flatMap(JobFailures::ofStep),
                        execution.getFailureExceptions().stream()),
                interruption);
    }

    /**
     * Returns the first failure of some parts of a step, in the same way.
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

    /** Returns false for the exceptions without a cause by which Spring Batch reports that a step failed because of its parts. */
    private static boolean hasReason(Throwable failure) {
        return !(failure instanceof CancellationException)
                && (failure.getClass() != JobExecutionException.class || failure.getCause() != null);
    }

    /** Adds a failure as suppressed, unless one of the two contains the other: that would make a cycle. */
    private static void suppress(Throwable first, Throwable failure) {
        if (!contains(first, failure) && !contains(failure, first)) {
            first.addSuppressed(failure);
        }
    }

    /** Returns whether a failure is another one, or has it among its causes and suppressed exceptions. */
    private static boolean contains(Throwable failure, Throwable other) {
        Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(failure, all);
        return all.contains(other);
    }

    private static void collect(@Nullable Throwable failure, Set<Throwable> all) {
        if (failure != null && all.add(failure)) {
            collect(failure.getCause(), all);
            Stream.of(failure.getSuppressed()).forEach(suppressed -> collect(suppressed, all));
        }
    }

    /**
     * Returns normally if the job is completed; otherwise throws the failure, so that the command handles it like any other.
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
                .orElseGet(() ->
                        new IllegalStateException("The job ended as " + execution.getStatus() + " without a failure"));
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
