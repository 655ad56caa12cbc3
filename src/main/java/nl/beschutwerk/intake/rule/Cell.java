package nl.beschutwerk.intake.rule;

import java.util.Optional;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.value.Reading;

/**
 * A value of a row in its column.
 *
 * @param text as delivered, trimmed
 * @param reading what it was read as
 */
public record Cell<T>(Column column, String text, Reading<T> reading) {

    /** The value; empty when it is missing or invalid. */
    public Optional<T> value() {
        return reading instanceof Reading.Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }

    /**
     * The value of a cell that has been judged.
     *
     * @throws IllegalStateException when it is missing or invalid
     */
    public T required() {
        return value().orElseThrow(() -> new IllegalStateException("No value in column " + column.name()));
    }
}
