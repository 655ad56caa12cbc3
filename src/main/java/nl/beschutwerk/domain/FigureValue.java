package nl.beschutwerk.domain;

import java.math.BigDecimal;

/** What a figure says. Given (a true zero included), absent and hidden are three different things everywhere. */
public sealed interface FigureValue {

    /** Whether another value says the same, however its amount is written. */
    default boolean isSameAs(FigureValue other) {
        return (this instanceof Given here && other instanceof Given there)
                ? here.amount().compareTo(there.amount()) == 0
                : equals(other);
    }

    /**
     * A value that may be shown.
     *
     * @param amount exact, unrounded
     * @param estimated whether anything that contributes to it is estimated (SDMX obs_status E, else A)
     */
    record Given(BigDecimal amount, boolean estimated) implements FigureValue {}

    /** No value exists (SDMX obs_status M). */
    record Absent(AbsenceReason reason) implements FigureValue {}

    /**
     * A value exists and may not be seen (SDMX conf_status C). It carries no amount, so that no report can show one.
     *
     * @param estimated as in {@link Given}
     */
    record Hidden(boolean estimated) implements FigureValue {}
}
