package nl.beschutwerk.intake.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A delivered file whose content is not what its name or format claims. The message is the Dutch sentence of the resulting
 * finding, and never contains delivered content.
 */
public final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Long row;

    public UnreadableFileException(String sentence) {
        this(sentence, null, null);
    }

    public UnreadableFileException(String sentence, @Nullable Throwable cause) {
        this(sentence, null, cause);
    }

    private UnreadableFileException(String sentence, @Nullable Long row, @Nullable Throwable cause) {
        super(sentence, cause);
        this.row = row;
    }

    /** Returns the same exception with the row at which reading stopped. */
    public UnreadableFileException inRow(long number) {
        return new UnreadableFileException(sentence(), number, this);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Returns the row at which reading stopped, the header being row 1; null if reading failed before the first row. */
    public @Nullable Long row() {
        return row;
    }
}
