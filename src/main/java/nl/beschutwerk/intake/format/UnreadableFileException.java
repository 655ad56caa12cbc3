package nl.beschutwerk.intake.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A delivered file that is not what it says it is. The message is the Dutch sentence of the finding that follows from it, and
 * never holds delivered content.
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

    /** The same, with the row in which reading came to an end. */
    public UnreadableFileException inRow(long number) {
        return new UnreadableFileException(sentence(), number, this);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The row in which reading came to an end, the header being 1; null when it did not come to rows. */
    public @Nullable Long row() {
        return row;
    }
}
