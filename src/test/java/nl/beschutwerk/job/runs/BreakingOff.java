package nl.beschutwerk.job.runs;

import nl.beschutwerk.job.Office;

/** Fails when a step begins. */
final class BreakingOff extends Office.SilentReporter {

    private final String step;

    BreakingOff(String step) {
        this.step = step;
    }

    @Override
    public void stepBegins(String begun) {
        if (begun.equals(step)) {
            throw new IllegalStateException("broken off before " + step);
        }
    }
}
