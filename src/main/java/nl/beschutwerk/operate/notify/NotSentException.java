package nl.beschutwerk.operate.notify;

import org.jspecify.annotations.Nullable;

/**
 * A message could not be sent. Its message says why, and what to do, in a sentence or two without any secret and without words of
 * a server.
 */
final class NotSentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean ofMessage;

    NotSentException(String words, boolean ofMessage, @Nullable Throwable cause) {
        super(words, cause);
        this.ofMessage = ofMessage;
    }

    /** Whether this message alone is not taken; else no other would be either. */
    boolean isOfMessage() {
        return ofMessage;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
