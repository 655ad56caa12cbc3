package nl.beschutwerk.job.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.beschutwerk.job.making.DeliveryRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Passes on how each step goes. What a step has done, it says in the description of its exit status. */
final class StepReporting implements StepExecutionListener {

    private final RunReporter reporter;
    private Instant begun = Instant.EPOCH;

    StepReporting(RunReporter reporter) {
        this.reporter = reporter;
    }

    @Override
    public void beforeStep(StepExecution step) {
        begun = Instant.now();
        reporter.stepBegins(step.getStepName());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        reporter.stepEnds(step.getStepName(), done(step), Duration.between(begun, Instant.now()));
        return step.getExitStatus();
    }

    private static String done(StepExecution step) {
        List<Throwable> failures = step.getFailureExceptions();
        if (failures.isEmpty()) {
            return step.getExitStatus().getExitDescription();
        }
        if (step.getStatus() == BatchStatus.STOPPED) {
            return "stopped";
        }
        return failures.get(0) instanceof DeliveryRefused ? "delivery refused" : "failed";
    }
}
