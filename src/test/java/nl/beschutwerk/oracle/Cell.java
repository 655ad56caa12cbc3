package nl.beschutwerk.oracle;

import java.util.Optional;

/**
 * The expected value of a figure.
 *
 * @param value empty if the figure is absent
 * @param status SDMX: A, E or M
 * @param reason of an absent figure, else empty
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

    /** The notation of open data: value, status and reason. */
    @Override
    public String toString() {
        return value.map(Fraction::text).orElse("") + "," + status + "," + reason;
    }
}
