package nl.beschutwerk.operate.page;

import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.making.ReleaseJob;

/** How a step ended, in a word. What it did or why it failed may quote a deliverer or a figure, and is left to the console. */
final class StepEnding {

    private StepEnding() {}

    static Cell cell(Attempt.Step step) {
        if (step.isSkipped()) {
            return Cell.of(ReleaseJob.DONE_BEFORE);
        }
        return switch (step.ending()) {
            case COMPLETED -> Cell.of("completed");
            case AT_WORK -> Cell.of("at work");
            case REFUSED -> Cell.wrong("delivery refused");
            case STOPPED -> Cell.wrong("stopped");
            case CUT_OFF -> Cell.wrong("not ended");
            case FAILED, ABANDONED, UNKNOWN -> Cell.wrong("failed");
        };
    }
}
