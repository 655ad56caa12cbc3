package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import nl.beschutwerk.release.ProtectionStatement;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Decides which steps a restart skips. A step is skipped if an earlier attempt at the same instance completed it, and its
 * result and those of all steps before it are proved to be unchanged. When a step ends, it records its proof in the execution
 * context of the step.
 */
final class CompletedSteps {

    /** The key of the proof at the end of the step. */
    private static final String PROOF = "proof";
    /** The key of the description of what the step did. */
    private static final String DONE = "done";
    /** The key of the delivery's own key, which every later step needs. */
    private static final String DELIVERY = "delivery";
    /** The key of the statement of protection, which the audit step makes and the seal step writes. */
    private static final String STATEMENT = "statement";

    private final ActiveRun active;
    private final StepResult results;

    CompletedSteps(ActiveRun active, StepResult results) {
        this.active = active;
        this.results = results;
    }

    /** The exit status of a step that is skipped; empty if the step must be done, and then all later steps as well. */
    Optional<ExitStatus> skip(StepExecution step) throws IOException, SQLException {
        if (active.mode() != RunMode.RELEASE) {
            return Optional.empty();
        }
        if (!isProved(step.getStepName())) {
            active.invalidateEarlierSteps();
            return Optional.empty();
        }
        ExecutionContext earlier = active.earlier(step.getStepName()).orElseThrow();
        writeDown(step, earlier.getString(PROOF), earlier.getString(DONE));
        return Optional.of(
                ExitStatus.COMPLETED.addExitDescription(ReleaseJob.DONE_BEFORE + ": " + earlier.getString(DONE)));
    }

    /** Records the proof of a step that has just ended, with a description of what it did. */
    void complete(StepExecution step, ExitStatus status) throws IOException, SQLException {
        if (active.mode() != RunMode.RELEASE || ReleaseJob.isRefused(status)) {
            return;
        }
        Optional<String> result = results.of(StepName.of(step.getStepName()), active);
        if (result.isPresent()) {
            writeDown(step, StepResult.chained(active.proof(), result.get()), status.getExitDescription());
        }
    }

    /** Compares the result that exists now with the recorded proof. */
    private boolean isProved(String step) throws IOException, SQLException {
        Optional<ExecutionContext> earlier = active.earlier(step);
        if (earlier.isEmpty() || !earlier.get().containsKey(PROOF)) {
            return false;
        }
        active.receivedBefore(earlier.get().getLong(DELIVERY));
        if (earlier.get().containsKey(STATEMENT)) {
            active.stated(ProtectionStatement.ofText(earlier.get().getString(STATEMENT)));
        }
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
        active.statement().ifPresent(statement -> written.putString(STATEMENT, statement.text()));
        active.proved(proof);
    }
}
