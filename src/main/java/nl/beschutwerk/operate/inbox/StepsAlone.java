package nl.beschutwerk.operate.inbox;

import java.nio.file.Path;
import java.time.Duration;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.RunReporter;
import nl.beschutwerk.job.support.HowFar;

/** Passes on the steps of what is made, and not how it ended: what that means for the inbox is said by its own outcome. */
record StepsAlone(RunReporter reporter) implements RunReporter {

    @Override
    public void quarterBegins(String release, Path delivery, boolean synthetic) {
        reporter.quarterBegins(release, delivery, synthetic);
    }

    @Override
    public void stepBegins(String step) {
        reporter.stepBegins(step);
    }

    @Override
    public void stepGoesOn(String step, HowFar far) {
        reporter.stepGoesOn(step, far);
    }

    @Override
    public void stepEnds(String step, String done, Duration duration) {
        reporter.stepEnds(step, done, duration);
    }

    @Override
    public void remark(String words) {
        reporter.remark(words);
    }

    @Override
    public void quarterEnds(QuarterOutcome outcome) {
        // The outcome of the inbox says it.
    }
}
