package nl.beschutwerk.operate.secret;

/**
 * A password, a key or an address that lets in whoever knows it. It is never part of a message, a log or an exception.
 *
 * @param value what nobody else may know
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "(secret)";
    }
}
