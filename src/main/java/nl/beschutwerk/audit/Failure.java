package nl.beschutwerk.audit;

/**
 * A fault in a finished file that must not be published.
 *
 * @param file relative to the release
 * @param place sheet, cell or chart; empty if the fault concerns the file as a whole
 * @param message what is wrong, in Dutch, like the files themselves
 */
public record Failure(String file, String place, String message) {

    /** In one line, for the console. */
    @Override
    public String toString() {
        return file + (place.isEmpty() ? "" : ", " + place) + ": " + message;
    }
}
