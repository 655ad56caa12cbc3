package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.beschutwerk.domain.FigureValue;

/** How a value of the database must stand in the open data (definitions, "Open data"). */
final class AsPublished {

    private static final int DECIMALS = 4;

    private AsPublished() {}

    /** Empty for what is hidden or absent. */
    static String amount(FigureValue value) {
        return value instanceof FigureValue.Given given ? amount(given.amount()) : "";
    }

    static String amount(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Missing, estimated or as it was counted. */
    static String status(FigureValue value) {
        return value instanceof FigureValue.Absent ? "M" : isEstimated(value) ? "E" : "A";
    }

    /** Confidential or free. */
    static String confidentiality(FigureValue value) {
        return value instanceof FigureValue.Hidden ? "C" : "F";
    }

    /** Why there is no value; empty where there is one. */
    static String reason(FigureValue value) {
        return value instanceof FigureValue.Absent absent ? absent.reason().code() : "";
    }

    /** A field in words. */
    static String shown(String field) {
        return field.isEmpty() ? "leeg" : field;
    }

    private static boolean isEstimated(FigureValue value) {
        return (value instanceof FigureValue.Given given && given.estimated())
                || (value instanceof FigureValue.Hidden hidden && hidden.estimated());
    }
}
