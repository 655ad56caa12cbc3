package nl.beschutwerk.cli.json;

import java.math.BigDecimal;
import nl.beschutwerk.domain.FigureValue;

/** A figure in a document: given (a true zero included), missing and hidden are three different things. */
public sealed interface TracedFigure {

    /** Which of the three it is. */
    String status();

    static TracedFigure of(FigureValue value, boolean hidden, String unit) {
        if (hidden || value instanceof FigureValue.Hidden) {
            return new Hidden("hidden");
        }
        if (value instanceof FigureValue.Given given) {
            return new Given("given", given.amount().stripTrailingZeros(), unit, given.estimated());
        }
        return new Missing("missing", ((FigureValue.Absent) value).reason().code());
    }

    /** A figure that all may see once it is published. */
    record Given(String status, BigDecimal value, String unit, boolean estimated) implements TracedFigure {}

    /** A figure that does not exist. */
    record Missing(String status, String reason) implements TracedFigure {}

    /** A figure that exists and may not be seen. */
    record Hidden(String status) implements TracedFigure {}
}
