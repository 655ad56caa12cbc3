package nl.beschutwerk.reference.map;

/** A map cannot be used. The message is a sentence without a full stop: what is wrong, and what to do. */
public final class MapFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final long line;

    MapFaultException(String message) {
        this(message, 0);
    }

    MapFaultException(String message, long line) {
        super(message);
        this.text = message;
        this.line = line;
    }

    /** The message, which is always there. */
    public String text() {
        return text;
    }

    /** The line as an editor shows it; 0 if the fault concerns the file as a whole. */
    public long line() {
        return line;
    }
}
