package nl.beschutwerk.domain;

import java.math.BigDecimal;

/** The value of a figure. Given (a true zero included), absent and hidden are three different things everywhere. */
public sealed interface FigureValue {

    /**
     * Whether two values are equal. Given amounts are compared numerically, and it makes no difference whether they are
     * estimated.
     */
    default boolean isSameAs(FigureValue other) {
        return (this instanceof Given here && other instanceof Given there)
                ? here.amount().compareTo(there.amount()) == 0
                : equals(other);
    }

    /**
     * A value that may be shown.
     *
     * @param amount as published: with the decimals of the method
     * @param estimated of a figure that rests on hours, whether any hours of its region, or of the country, are estimated
     *     (SDMX obs_status E, else A)
     */
    record Given(BigDecimal amount, boolean estimated) implements FigureValue {}

    /** No value exists (SDMX obs_status M). */
    record Absent(AbsenceReason reason) implements FigureValue {}

    /**
     * A value exists and may not be published (SDMX conf_status C). This record carries no amount, so that no report can show
     * one.
     *
     * @param estimated as in {@link Given}
     */
    record Hidden(boolean estimated) implements FigureValue {}
}
