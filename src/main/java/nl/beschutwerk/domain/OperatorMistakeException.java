package nl.beschutwerk.domain;

import org.jspecify.annotations.Nullable;

/**
 * A mistake that the operator can correct: a wrong option, a missing folder, a faulty reference file. The message says what is
 * wrong, where, and what to do; it is shown without a stack trace.
 */
public class OperatorMistakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OperatorMistakeException(String message) {
        super(message);
    }

    public OperatorMistakeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
