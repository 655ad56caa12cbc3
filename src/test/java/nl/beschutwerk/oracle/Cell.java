package nl.beschutwerk.oracle;

import java.util.Optional;

/**
 * The expected value of a figure.
 *
 * @param value exact; empty if the figure is absent
 * @param decimals to which it is published
 * @param status SDMX: A, E or M
 * @param reason of an absent figure, else empty
 */
public record Cell(Optional<Fraction> value, int decimals, String status, String reason) {

    /** Open data has no more. */
    private static final int MOST_DECIMALS = 4;

    static Cell of(Fraction value, int decimals, boolean estimated) {
        return new Cell(Optional.of(value), Math.min(decimals, MOST_DECIMALS), estimated ? "E" : "A", "");
    }

    /** A number that is published as it is. */
    static Cell of(Fraction value) {
        return of(value, MOST_DECIMALS, false);
    }

    static Cell of(long count) {
        return of(Fraction.of(count));
    }

    static Cell absent(String reason) {
        return new Cell(Optional.empty(), 0, "M", reason);
    }

    /** The notation of open data: value, status and reason. */
    @Override
    public String toString() {
        return value.map(number -> number.text(decimals)).orElse("") + "," + status + "," + reason;
    }
}
