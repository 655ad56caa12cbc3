package nl.beschutwerk.oracle;

import java.util.Optional;

/**
 * What a figure must be.
 *
 * @param value empty for an absent one
 * @param status SDMX: A, E or M
 * @param reason of an absent one, else empty
 */
public record Cell(Optional<Fraction> value, String status, String reason) {

    static Cell of(Fraction value, boolean estimated) {
        return new Cell(Optional.of(value), estimated ? "E" : "A", "");
    }

    static Cell of(long count) {
        return of(Fraction.of(count), false);
    }

    static Cell absent(String reason) {
        return new Cell(Optional.empty(), "M", reason);
    }

    /** As a row of open data says it: value, status and reason. */
    @Override
    public String toString() {
        return value.map(Fraction::text).orElse("") + "," + status + "," + reason;
    }
}
