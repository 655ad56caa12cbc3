package nl.beschutwerk.operate.page;

import nl.beschutwerk.job.explain.AttemptHistory.Attempt;

/** How a step ended, in a word. What it did or why it failed may quote a deliverer or a figure, and is left to the console. */
final class StepEnding {

    private static final String SKIPPED = "done before, skipped";

    private StepEnding() {}

    static Cell cell(Attempt.Step step) {
        if (step.done().startsWith(SKIPPED)) {
            return Cell.of(SKIPPED);
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
