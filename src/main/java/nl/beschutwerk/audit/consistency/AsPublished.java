package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.beschutwerk.domain.FigureValue;

/** The form that a value of the database must have in the open data (definitions, "Open data"). */
final class AsPublished {

    private static final int DECIMALS = 4;

    private AsPublished() {}

    /** The amount; empty if it is hidden or absent. */
    static String amount(FigureValue value) {
        return value instanceof FigureValue.Given given ? amount(given.amount()) : "";
    }

    static String amount(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** M for missing, E for estimated, A otherwise. */
    static String status(FigureValue value) {
        return value instanceof FigureValue.Absent ? "M" : isEstimated(value) ? "E" : "A";
    }

    /** C for confidential, F for free. */
    static String confidentiality(FigureValue value) {
        return value instanceof FigureValue.Hidden ? "C" : "F";
    }

    /** The reason why there is no value; empty if there is one, and if it is hidden. */
    static String reason(FigureValue value) {
        return value instanceof FigureValue.Absent absent ? absent.reason().code() : "";
    }

    /** A field as messages show it. */
    static String shown(String field) {
        return field.isEmpty() ? "leeg" : field;
    }

    private static boolean isEstimated(FigureValue value) {
        return (value instanceof FigureValue.Given given && given.estimated())
                || (value instanceof FigureValue.Hidden hidden && hidden.estimated());
    }
}
