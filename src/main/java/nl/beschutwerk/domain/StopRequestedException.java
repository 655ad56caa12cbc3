package nl.beschutwerk.domain;

/**
 * Breaks off work because the process was asked to end. This is not a failure: running the same command again continues the
 * work.
 */
public final class StopRequestedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StopRequestedException() {
        super("The work was broken off, because the process was asked to end");
    }
}
