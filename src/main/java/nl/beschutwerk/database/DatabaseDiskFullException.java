package nl.beschutwerk.database;

import org.jspecify.annotations.Nullable;

/** There is no database to work on because the disk that it is on is full. */
public final class DatabaseDiskFullException extends DatabaseUnavailableException {

    private static final long serialVersionUID = 1L;

    public DatabaseDiskFullException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
