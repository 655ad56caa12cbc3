package nl.beschutwerk.database;

import org.jspecify.annotations.Nullable;

/**
 * There is no database to work on. The message says where it should be, what is wrong and what to do; it is shown without
 * a stack trace and never holds a password.
 */
public class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(String message) {
        super(message);
    }

    public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
