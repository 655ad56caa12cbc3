package nl.beschutwerk.job.making;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * A step that is skipped on a restart if an earlier attempt at the same instance completed it and its result is proved to be
 * there still, with those of all steps before it. When it ends it writes down what proves it, in the same transaction.
 */
final class RestartableStep implements Tasklet {

    /** What was proved when the step ended. */
    private static final String PROOF = "proof";
    /** What the step said that it did. */
    private static final String DONE = "done";
    /** The key of the delivery, which every later step needs. */
    private static final String DELIVERY = "delivery";

    private final Tasklet work;
    private final ActiveRun active;
    private final StepResult results;

    RestartableStep(Tasklet work, ActiveRun active, StepResult results) {
        this.work = work;
        this.active = active;
        this.results = results;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        StepExecution step = contribution.getStepExecution();
        if (active.mode() != RunMode.RELEASE) {
            return work.execute(contribution, context);
        }
        if (isProved(step.getStepName())) {
            ExecutionContext earlier = active.earlier(step.getStepName()).orElseThrow();
            writeDown(step, earlier.getString(PROOF), earlier.getString(DONE));
            contribution.setExitStatus(
                    ExitStatus.COMPLETED.addExitDescription("done before, skipped: " + earlier.getString(DONE)));
            return RepeatStatus.FINISHED;
        }
        active.beginAnew();
        RepeatStatus status = work.execute(contribution, context);
        Optional<String> result = results.of(step.getStepName(), active);
        if (result.isPresent() && !ReleaseJobConfiguration.isRefused(contribution.getExitStatus())) {
            writeDown(
                    step,
                    StepResult.chained(active.proof(), result.get()),
                    contribution.getExitStatus().getExitDescription());
        }
        return status;
    }

    /** Compares what is there now with what was written down. */
    private boolean isProved(String step) throws Exception {
        Optional<ExecutionContext> earlier = active.earlier(step);
        if (earlier.isEmpty() || !earlier.get().containsKey(PROOF)) {
            return false;
        }
        active.receivedBefore(earlier.get().getLong(DELIVERY));
        return results.of(step, active)
                .map(result -> StepResult.chained(active.proof(), result))
                .filter(earlier.get().getString(PROOF)::equals)
                .isPresent();
    }

    private void writeDown(StepExecution step, String proof, String done) {
        ExecutionContext written = step.getExecutionContext();
        written.putString(PROOF, proof);
        written.putString(DONE, done);
        written.putLong(DELIVERY, active.deliveryId());
        active.proved(proof);
    }
}
