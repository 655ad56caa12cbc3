package nl.beschutwerk.job.making;

import nl.beschutwerk.job.support.Interruption;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * A step that is broken off when the process is asked to end. Its transaction is rolled back, the next attempt writes its files
 * again, and the step ends as stopped, not as failed.
 */
final class StoppableStep implements Tasklet {

    private final Tasklet work;
    private final Interruption interruption;
    private final boolean cancellable;

    private StoppableStep(Tasklet work, Interruption interruption, boolean cancellable) {
        this.work = work;
        this.interruption = interruption;
        this.cancellable = cancellable;
    }

    /** A step whose statements in the database may be cancelled at any moment. */
    static StoppableStep cancellable(Tasklet work, Interruption interruption) {
        return new StoppableStep(work, interruption, true);
    }

    /** A step of a few seconds, which is finished once it has begun its work, unless the work checks for a stop itself. */
    static StoppableStep betweenParts(Tasklet work, Interruption interruption) {
        return new StoppableStep(work, interruption, false);
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        try {
            interruption.check();
            return cancellable ? cancellable(contribution, context) : work.execute(contribution, context);
        } catch (Exception e) {
            if (interruption.isBehind(e)) {
                throw stopped(e);
            }
            throw e;
        }
    }

    private @Nullable RepeatStatus cancellable(StepContribution contribution, ChunkContext context) throws Exception {
        interruption.cancellableBegins();
        try {
            return work.execute(contribution, context);
        } finally {
            interruption.cancellableEnds();
        }
    }

    /** The exception that Spring Batch treats as a stop; any other exception would count as a failure. */
    static JobInterruptedException stopped(Throwable reason) {
        JobInterruptedException stopped = new JobInterruptedException(String.valueOf(reason.getMessage()));
        stopped.initCause(reason);
        return stopped;
    }
}
