package nl.beschutwerk.database;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used. The message says where it should be, what is wrong and what to do; it is shown without a stack
 * trace and never contains a password.
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
