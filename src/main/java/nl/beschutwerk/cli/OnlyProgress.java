package nl.beschutwerk.cli;

import java.time.Duration;
import nl.beschutwerk.job.making.StepReporter;
import nl.beschutwerk.job.support.HowFar;

/** Tells how far the steps of a command are that take long, and nothing else of them: the command tells what came of them. */
record OnlyProgress(StepLine line) implements StepReporter {

    @Override
    public void stepBegins(String step) {
        line.begins(step);
    }

    @Override
    public void stepGoesOn(String step, HowFar far) {
        line.goesOn(step, far);
    }

    @Override
    public void stepEnds(String step, String done, Duration duration) {
        line.ends(step, done, duration);
    }

    @Override
    public void remark(String words) {
        // The command tells it.
    }
}
