package nl.beschutwerk.job.making;

import java.time.Duration;
import nl.beschutwerk.job.support.HowFar;

/** Receives the progress of the steps of a run while they are executed. */
public interface StepReporter {

    /** For a run whose steps are not reported. */
    StepReporter SILENT = new StepReporter() {
        @Override
        public void stepBegins(String step) {}

        @Override
        public void stepEnds(String step, String done, Duration duration) {}

        @Override
        public void remark(String words) {}
    };

    void stepBegins(String step);

    /**
     * Reports how far a step is that has been at work for some seconds. It is called about every second, from another thread than
     * the others.
     */
    default void stepGoesOn(String step, HowFar far) {}

    /**
     * Reports that a step has ended.
     *
     * @param done what the step did, in a few words with its number of rows; or why it stopped
     */
    void stepEnds(String step, String done, Duration duration);

    /** Reports something that the operator should know at once, in a sentence, during a step or between steps. */
    void remark(String words);
}
