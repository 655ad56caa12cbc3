package nl.beschutwerk.domain;

/**
 * Reports to running work whether the process has been asked to end (Ctrl-C, or a scheduler's TERM). Work that can take longer
 * than a few seconds checks the signal between its parts and breaks off; the same command does the work again later.
 */
@FunctionalInterface
public interface StopSignal {

    /** A signal that is never given, for work that nobody can stop. */
    StopSignal NEVER = () -> false;

    /** Returns true from the moment the process was asked to end. */
    boolean isRequested();

    /**
     * Breaks the work off if the process was asked to end.
     *
     * @throws StopRequestedException if it was
     */
    default void check() {
        if (isRequested()) {
            throw new StopRequestedException();
        }
    }
}
