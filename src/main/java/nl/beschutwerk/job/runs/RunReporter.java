package nl.beschutwerk.job.runs;

import java.nio.file.Path;
import java.time.Duration;

/** Is told how a run goes, while it goes. */
public interface RunReporter {

    /**
     * A release is begun.
     *
     * @param release such as {@code 2024-Q4 v1}
     * @param delivery the folder it is made from
     * @param synthetic whether its figures are invented
     */
    void quarterBegins(String release, Path delivery, boolean synthetic);

    void stepBegins(String step);

    /**
     * A step is over.
     *
     * @param done what it did, in a few words with its rows; or why it stopped
     */
    void stepEnds(String step, String done, Duration duration);

    /** Something the operator should know at once, in a sentence; while a step is at work, or between steps. */
    void remark(String words);

    void quarterEnds(QuarterOutcome outcome);
}
