package nl.beschutwerk.job.runs;

import java.nio.file.Path;
import nl.beschutwerk.job.making.StepReporter;

/** Receives the progress of a run while it is executed. */
public interface RunReporter extends StepReporter {

    /**
     * Reports that a release is begun.
     *
     * @param release such as {@code 2024-Q4 v1}
     * @param delivery the folder of its delivery
     * @param synthetic whether its figures are invented
     */
    void quarterBegins(String release, Path delivery, boolean synthetic);

    void quarterEnds(QuarterOutcome outcome);
}
