package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.ParallelTasks;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.job.support.FailureInWords;
import nl.beschutwerk.job.support.Interruption;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.StepExecutionAggregator;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * One execution of a partitioned step. It begins the work and names the parts to Spring Batch, does each part, and finishes the
 * work when all parts are done. On a restart the whole step is skipped if it is proved complete.
 */
final class PartitionedStep implements Partitioner, StepExecutionAggregator, Tasklet {

    private final StepExecution step;
    private final DividedWork work;
    private final CompletedSteps completed;
    private final Interruption interruption;
    private final ParallelTasks.Group parts;
    private @Nullable ExitStatus skipped;

    PartitionedStep(StepExecution step, DividedWork work, CompletedSteps completed, Interruption interruption) {
        this.step = step;
        this.work = work;
        this.completed = completed;
        this.interruption = interruption;
        this.parts = new ParallelTasks.Group(interruption);
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        return breakable(() -> {
            Map<String, ExecutionContext> parts = new LinkedHashMap<>();
            skipped = completed.skip(step).orElse(null);
            if (skipped == null) {
                work.begin().forEach(part -> parts.put(part, new ExecutionContext()));
            }
            return parts;
        });
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        String name = contribution.getStepExecution().getStepName();
        return parts.run(stop -> {
            work.part(StepName.partOf(name), stop);
            return RepeatStatus.FINISHED;
        });
    }

    @Override
    public void aggregate(StepExecution result, Collection<StepExecution> parts) {
        if (skipped != null) {
            result.setExitStatus(skipped);
            return;
        }
        try {
            requireCompleted(result, parts);
            breakable(() -> {
                end(result);
                return result;
            });
        } catch (Throwable e) {
            abandon(e instanceof PartsFailedException failed ? failed.reason() : e);
            throw e;
        }
    }

    /** Fails with what made the first part fail that did, which Spring Batch then records of the step. */
    private void requireCompleted(StepExecution result, Collection<StepExecution> parts) {
        BatchStatus status =
                parts.stream().map(StepExecution::getStatus).reduce(BatchStatus.COMPLETED, BatchStatus::max);
        if (status != BatchStatus.COMPLETED) {
            // Spring Batch hands the parts over in no order; they were numbered in theirs.
            List<StepExecution> inOrder = parts.stream()
                    .sorted(Comparator.comparing(StepExecution::getId))
                    .toList();
            Throwable reason = JobFailures.first(inOrder, interruption)
                    .orElseGet(() ->
                            new IllegalStateException("A part of " + result.getStepName() + " ended as " + status));
            throw interruption.isBehind(reason) && !(reason instanceof JobInterruptedException)
                    ? new PartsFailedException(StoppableStep.stopped(reason))
                    : new PartsFailedException(FailureInWords.withoutValues(reason), reason);
        }
    }

    private void end(StepExecution result) throws IOException, SQLException {
        DividedWork.Done done = work.end();
        result.setWriteCount(done.written());
        result.setExitStatus(done.status());
        completed.complete(result, done.status());
    }

    /** What goes wrong with taking back does not take the place of the reason for it. */
    private void abandon(Throwable reason) {
        try {
            work.abandon(reason);
        } catch (RuntimeException | Error e) {
            if (e != reason) {
                reason.addSuppressed(e);
            }
        }
    }

    /** Work before the first part or after the last one. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, SQLException;
    }

    /** Wraps checked exceptions, which Spring Batch allows neither a partitioner nor an aggregator: see {@link JobFailures}. */
    private <T> T breakable(Work<T> between) {
        try {
            return interruption.breakable(between::run);
        } catch (IOException | SQLException e) {
            throw new PartsFailedException(e);
        } catch (StopRequestedException e) {
            throw new PartsFailedException(StoppableStep.stopped(e));
        }
    }
}
