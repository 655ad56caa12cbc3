package nl.beschutwerk.job.making;

import java.util.Objects;

/** Carries the failure of a part, or of the work before or after the parts. */
final class PartsFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PartsFailedException(Exception cause) {
        super(cause);
    }

    PartsFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    Throwable reason() {
        return Objects.requireNonNull(getCause(), "it is made with one");
    }
}
