package nl.beschutwerk.operate.schedule;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.RunReporter;

/** Tells that a release is begun, which may take hours, and nothing of its steps, which quote figures. */
record BeginningAlone(Consumer<String> begun) implements RunReporter {

    @Override
    public void quarterBegins(String release, Path delivery, boolean synthetic) {
        begun.accept(release);
    }

    @Override
    public void stepBegins(String step) {
        // Not told.
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
