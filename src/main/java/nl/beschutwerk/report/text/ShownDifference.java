package nl.beschutwerk.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Whether a difference agrees with the two numbers that readers see with it. Every number is rounded by itself from an exact
 * amount (definitions, "Showing"), so 280,35 and 284,31 are shown as 280,4 and 284,3, and their difference 3,96 as 4,0. If the
 * shown numbers do not agree, the report explains why.
 */
public final class ShownDifference {

    /** The note to a row of a table in which they do not agree. */
    public static final String NOTE =
            "Elk getal is apart afgerond. Daarom is het verschil iets anders dan wanneer u de getallen van elkaar aftrekt.";

    private ShownDifference() {}

    /**
     * Whether subtracting the numbers as they are shown gives the difference as it is shown.
     *
     * @param amount from which the other is subtracted, exact
     * @param decimals of the amount as shown
     * @param other exact
     * @param otherDecimals of the other as shown
     * @param difference exact
     * @param differenceDecimals of the difference as shown
     */
    public static boolean agrees(
            BigDecimal amount,
            int decimals,
            BigDecimal other,
            int otherDecimals,
            BigDecimal difference,
            int differenceDecimals) {
        BigDecimal subtracted = shown(amount, decimals).subtract(shown(other, otherDecimals));
        return shown(subtracted, differenceDecimals).compareTo(shown(difference, differenceDecimals)) == 0;
    }

    private static BigDecimal shown(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }
}
