package nl.beschutwerk.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used because its disk is full. */
public final class DatabaseDiskFullException extends DatabaseUnavailableException {

    private static final long serialVersionUID = 1L;

    public DatabaseDiskFullException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
