package nl.beschutwerk.audit;

/**
 * Something in a finished file that must not go out.
 *
 * @param file relative to the release
 * @param place sheet, cell or chart; empty when it concerns the file as a whole
 * @param message what is wrong, in Dutch, as the files themselves are
 */
public record Failure(String file, String place, String message) {

    /** In one line, for the console. */
    @Override
    public String toString() {
        return file + (place.isEmpty() ? "" : ", " + place) + ": " + message;
    }
}
