package nl.beschutwerk.job.making;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.beschutwerk.job.support.QuarterInUseException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;

/** Passes the progress of each step to a reporter. The description of a step's exit status says what the step has done. */
public final class StepProgress {

    private final StepReporter reporter;
    private Instant begun = Instant.EPOCH;
    private volatile String atWork = "";

    StepProgress(StepReporter reporter) {
        this.reporter = reporter;
    }

    void beforeStep(StepExecution step) {
        begun = Instant.now();
        atWork = step.getStepName() + " of ";
        reporter.stepBegins(step.getStepName());
    }

    ExitStatus afterStep(StepExecution step) {
        atWork = "";
        reporter.stepEnds(step.getStepName(), done(step), Duration.between(begun, Instant.now()));
        return step.getExitStatus();
    }

    /**
     * Reports, from any thread, which step is being finished because the process was asked to end.
     *
     * @param release such as {@code 2024-Q4 v1}
     */
    public void stopping(String release) {
        reporter.remark("stopping: finishing " + atWork + release + " …");
    }

    private static String done(StepExecution step) {
        if (ReleaseJob.isRefused(step.getExitStatus())) {
            return "delivery refused";
        }
        if (step.getStatus() == BatchStatus.STOPPED) {
            return "stopped";
        }
        List<Throwable> failures = step.getFailureExceptions();
        if (failures.isEmpty()) {
            return step.getExitStatus().getExitDescription();
        }
        if (failures.get(0) instanceof QuarterInUseException
                || failures.get(0) instanceof EarlierReleasesChangedException) {
            return "not sealed";
        }
        return "failed";
    }
}
