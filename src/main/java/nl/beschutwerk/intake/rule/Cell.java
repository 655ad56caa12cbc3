package nl.beschutwerk.intake.rule;

import java.util.Optional;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.value.Reading;

/**
 * A value of a row in a column.
 *
 * @param text as delivered, trimmed
 * @param reading the result of reading the text
 * @param required whether this row must have a value in this column
 */
public record Cell<T>(Column column, String text, Reading<T> reading, boolean required) {

    /** Creates a cell that is required if its column is. */
    public Cell(Column column, String text, Reading<T> reading) {
        this(column, text, reading, column.required());
    }

    /** Returns the value; empty if it is missing or invalid. */
    public Optional<T> value() {
        return reading instanceof Reading.Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }

    /**
     * Returns the value of a cell that was found to be valid.
     *
     * @throws IllegalStateException if the value is missing or invalid
     */
    public T given() {
        return value().orElseThrow(() -> new IllegalStateException("No value in column " + column.name()));
    }
}
