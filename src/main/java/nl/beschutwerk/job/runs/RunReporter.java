package nl.beschutwerk.job.runs;

import java.nio.file.Path;
import nl.beschutwerk.job.making.StepReporter;

/** Is told how a run goes, while it goes. */
public interface RunReporter extends StepReporter {

    /**
     * A release is begun.
     *
     * @param release such as {@code 2024-Q4 v1}
     * @param delivery the folder it is made from
     * @param synthetic whether its figures are invented
     */
    void quarterBegins(String release, Path delivery, boolean synthetic);

    void quarterEnds(QuarterOutcome outcome);
}
