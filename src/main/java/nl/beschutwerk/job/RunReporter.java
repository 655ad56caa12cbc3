package nl.beschutwerk.job;

import java.nio.file.Path;
import java.time.Duration;

/** Is told how a run goes, while it goes. */
public interface RunReporter {

    void quarterBegins(String release, Path delivery);

    void stepBegins(String step);

    /**
     * A step is over.
     *
     * @param done what it did, in a few words with its rows; or why it stopped
     */
    void stepEnds(String step, String done, Duration duration);

    void quarterEnds(QuarterOutcome outcome);
}
