package nl.beschutwerk.domain;

/** Breaks off work because the process was asked to end. It is no failure: the same command goes on later. */
public final class StopRequestedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StopRequestedException() {
        super("The work was broken off, because the process was asked to end");
    }
}
