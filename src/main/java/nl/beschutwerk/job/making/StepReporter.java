package nl.beschutwerk.job.making;

import java.time.Duration;

/** Is told how the steps of a run go, while they go. */
public interface StepReporter {

    /** For a run of which nobody is told step by step. */
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
     * A step is over.
     *
     * @param done what it did, in a few words with its rows; or why it stopped
     */
    void stepEnds(String step, String done, Duration duration);

    /** Something the operator should know at once, in a sentence; while a step is at work, or between steps. */
    void remark(String words);
}
