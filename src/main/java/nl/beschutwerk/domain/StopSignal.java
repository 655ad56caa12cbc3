package nl.beschutwerk.domain;

/**
 * Tells work in progress whether the process has been asked to end (Ctrl-C, or a scheduler's TERM). Work that can take longer
 * than a few seconds asks between its parts and breaks off; the same command does it again later.
 */
@FunctionalInterface
public interface StopSignal {

    /** A signal that never comes, for work that nobody can stop. */
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
