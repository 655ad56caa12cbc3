package nl.beschutwerk.operate.schedule;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.RunReporter;
import nl.beschutwerk.job.support.HowFar;

/**
 * Tells that a release is begun, which may take hours, and once a minute how far a step of it is. The lines end up in the journal of
 * the machine: what a step did is not told, because that quotes figures.
 */
final class MakingLines implements RunReporter {

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final Consumer<String> told;
    private String release = "";
    private Duration next = BETWEEN_LINES;

    MakingLines(Consumer<String> told) {
        this.told = told;
    }

    @Override
    public synchronized void quarterBegins(String begun, Path delivery, boolean synthetic) {
        release = begun;
        told.accept(begun + " is being made");
    }

    @Override
    public synchronized void stepBegins(String step) {
        next = BETWEEN_LINES;
    }

    @Override
    public synchronized void stepGoesOn(String step, HowFar far) {
        if (far.atWork().compareTo(next) >= 0) {
            next = far.atWork().plus(BETWEEN_LINES);
            told.accept(release + " is being made: " + step + ", " + far.inShort());
        }
    }

    @Override
    public void stepEnds(String step, String done, Duration duration) {
        // Not told.
    }

    @Override
    public void remark(String words) {
        // Not told.
    }

    @Override
    public void quarterEnds(QuarterOutcome outcome) {
        // The outcome of the inbox says it.
    }
}
