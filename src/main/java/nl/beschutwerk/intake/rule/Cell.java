package nl.beschutwerk.intake.rule;

import java.util.Optional;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.value.Reading;

/**
 * A value of a row in its column.
 *
 * @param text as delivered, trimmed
 * @param reading what it was read as
 * @param required whether this row must have a value here
 */
public record Cell<T>(Column column, String text, Reading<T> reading, boolean required) {

    /** A value that is required where its column is. */
    public Cell(Column column, String text, Reading<T> reading) {
        this(column, text, reading, column.required());
    }

    /** The value; empty when it is missing or invalid. */
    public Optional<T> value() {
        return reading instanceof Reading.Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }

    /**
     * The value of a cell that has been judged.
     *
     * @throws IllegalStateException when it is missing or invalid
     */
    public T given() {
        return value().orElseThrow(() -> new IllegalStateException("No value in column " + column.name()));
    }
}
