package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The steps of a run that are proved complete. A step is skipped on a restart if an earlier attempt at the same instance
 * completed it and its result is proved to be there still, with those of all steps before it. When a step ends it writes down
 * what proves it.
 */
final class CompletedSteps {

    /** What was proved when the step ended. */
    private static final String PROOF = "proof";
    /** What the step said that it did. */
    private static final String DONE = "done";
    /** The key of the delivery, which every later step needs. */
    private static final String DELIVERY = "delivery";

    private final ActiveRun active;
    private final StepResult results;

    CompletedSteps(ActiveRun active, StepResult results) {
        this.active = active;
        this.results = results;
    }

    /** How a step ends that is skipped; empty of one that is to be done, and with it all behind it. */
    Optional<ExitStatus> skip(StepExecution step) throws IOException, SQLException {
        if (active.mode() != RunMode.RELEASE) {
            return Optional.empty();
        }
        if (!isProved(step.getStepName())) {
            active.beginAnew();
            return Optional.empty();
        }
        ExecutionContext earlier = active.earlier(step.getStepName()).orElseThrow();
        writeDown(step, earlier.getString(PROOF), earlier.getString(DONE));
        return Optional.of(ExitStatus.COMPLETED.addExitDescription("done before, skipped: " + earlier.getString(DONE)));
    }

    /** Writes down what proves a step that has just ended, with what it did. */
    void complete(StepExecution step, ExitStatus status) throws IOException, SQLException {
        if (active.mode() != RunMode.RELEASE || ReleaseJob.isRefused(status)) {
            return;
        }
        Optional<String> result = results.of(StepName.of(step.getStepName()), active);
        if (result.isPresent()) {
            writeDown(step, StepResult.chained(active.proof(), result.get()), status.getExitDescription());
        }
    }

    /** Compares what is there now with what was written down. */
    private boolean isProved(String step) throws IOException, SQLException {
        Optional<ExecutionContext> earlier = active.earlier(step);
        if (earlier.isEmpty() || !earlier.get().containsKey(PROOF)) {
            return false;
        }
        active.receivedBefore(earlier.get().getLong(DELIVERY));
        return results.of(StepName.of(step), active)
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
