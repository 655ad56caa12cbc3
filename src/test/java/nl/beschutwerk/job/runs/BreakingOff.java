package nl.beschutwerk.job.runs;

import nl.beschutwerk.job.OperatorEnvironment;

/** Fails when a step begins. */
final class BreakingOff extends OperatorEnvironment.SilentReporter {

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
