package nl.beschutwerk.job.making;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A step that a restart skips if it is proved complete. Its proof is committed in the same transaction as its work. */
final class RestartableStep implements Tasklet {

    private final Tasklet work;
    private final CompletedSteps completed;

    RestartableStep(Tasklet work, CompletedSteps completed) {
        this.work = work;
        this.completed = completed;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        Optional<ExitStatus> skipped = completed.skip(contribution.getStepExecution());
        if (skipped.isPresent()) {
            contribution.setExitStatus(skipped.get());
            return RepeatStatus.FINISHED;
        }
        RepeatStatus status = work.execute(contribution, context);
        completed.complete(contribution.getStepExecution(), contribution.getExitStatus());
        return status;
    }
}
