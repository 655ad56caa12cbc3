package nl.beschutwerk.job.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.beschutwerk.job.making.DeliveryRefusedException;
import nl.beschutwerk.job.making.EarlierReleasesChangedException;
import nl.beschutwerk.job.support.QuarterInUseException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Passes on how each step goes. What a step has done, it says in the description of its exit status. */
final class StepReporting implements StepExecutionListener {

    private final RunReporter reporter;
    private Instant begun = Instant.EPOCH;
    private volatile String atWork = "";

    StepReporting(RunReporter reporter) {
        this.reporter = reporter;
    }

    @Override
    public void beforeStep(StepExecution step) {
        begun = Instant.now();
        atWork = step.getStepName() + " of ";
        reporter.stepBegins(step.getStepName());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        atWork = "";
        reporter.stepEnds(step.getStepName(), done(step), Duration.between(begun, Instant.now()));
        return step.getExitStatus();
    }

    /**
     * Tells, from any thread, what is being finished because the process was asked to end.
     *
     * @param release such as {@code 2024-Q4 v1}
     */
    void stopping(String release) {
        reporter.remark("stopping: finishing " + atWork + release + " …");
    }

    private static String done(StepExecution step) {
        List<Throwable> failures = step.getFailureExceptions();
        if (failures.isEmpty()) {
            return step.getExitStatus().getExitDescription();
        }
        if (step.getStatus() == BatchStatus.STOPPED) {
            return "stopped";
        }
        if (failures.get(0) instanceof QuarterInUseException
                || failures.get(0) instanceof EarlierReleasesChangedException) {
            return "not sealed";
        }
        return failures.get(0) instanceof DeliveryRefusedException ? "delivery refused" : "failed";
    }
}
