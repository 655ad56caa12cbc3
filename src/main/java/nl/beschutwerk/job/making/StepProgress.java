package nl.beschutwerk.job.making;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.job.support.ProgressTable.RunningStep;
import nl.beschutwerk.job.support.QuarterInUseException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;

/** Passes the progress of each step to a reporter. The description of a step's exit status says what the step has done. */
public final class StepProgress {

    private final StepReporter reporter;
    private Instant begun = Instant.EPOCH;
    private volatile String atWork = "";
    private volatile StepWatch.@Nullable Watched watched;

    StepProgress(StepReporter reporter) {
        this.reporter = reporter;
    }

    /**
     * Reports that a step begins, and watches it from now on.
     *
     * @param written how it is told to other processes; empty if it is not
     */
    void beforeStep(StepExecution step, StepWatch watch, Optional<RunningStep> written) {
        begun = Instant.now();
        atWork = step.getStepName() + " of ";
        reporter.stepBegins(step.getStepName());
        watched = watch.begin(step.getStepName(), reporter, written);
    }

    ExitStatus afterStep(StepExecution step) {
        atWork = "";
        end();
        reporter.stepEnds(step.getStepName(), done(step), Duration.between(begun, Instant.now()));
        return step.getExitStatus();
    }

    /** Watches no step any more. */
    void end() {
        StepWatch.Watched step = watched;
        watched = null;
        if (step != null) {
            step.close();
        }
    }

    /** What the present step counts with. */
    WorkDone work() {
        StepWatch.Watched step = watched;
        return step == null ? WorkDone.unwatched() : step.work();
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
