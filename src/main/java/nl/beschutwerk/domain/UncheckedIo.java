package nl.beschutwerk.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries an {@link java.io.IOException} through code that may throw no checked exception, such as a step of a stream or of a
 * transaction: {@link #call} wraps the exception inside that code, and {@link #unwrap} rethrows it outside.
 */
public final class UncheckedIo {

    private UncheckedIo() {}

    /** Work that reads or writes, and has a result. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T run() throws IOException;
    }

    /**
     * Does work inside code that may throw no checked exception.
     *
     * @throws UncheckedIOException if the work fails to read or write
     */
    public static <T extends @Nullable Object> T call(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Does work around code that uses {@link #call}.
     *
     * @throws IOException the failure to read or write that {@link #call} wrapped
     */
    public static <T extends @Nullable Object> T unwrap(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
