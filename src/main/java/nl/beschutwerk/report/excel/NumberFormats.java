package nl.beschutwerk.report.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.beschutwerk.report.table.Cell;

/**
 * Format codes for numbers: Dutch notation ({@code $-413}), decimals by unit, a true zero as {@code 0}. The codes are written
 * in American notation; the program that opens the workbook shows comma and point in the Dutch way.
 */
final class NumberFormats {

    static final String DATE = "[$-413]d mmmm yyyy";

    /** A count that is not a figure, such as a place in the ranking. */
    static final String WHOLE = "[$-413]#,##0";

    private static final String DUTCH = "[$-413]";

    private NumberFormats() {}

    /** The format of an amount with so many decimals, without a unit. */
    static String exact(int decimals) {
        return WHOLE + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    }

    /**
     * The format of a given amount: a figure has no plus sign, a change has its sign, and changes of percentages are in
     * percentage points.
     */
    static String of(Cell.Quantity quantity, BigDecimal amount) {
        return of(quantity.isDifference(), quantity.decimals(), quantity.suffix(), amount);
    }

    /** The format of a calculated number, without a unit. */
    static String of(Cell.Calculated number) {
        return of(number.difference(), number.decimals(), "", number.amount());
    }

    private static String of(boolean change, int decimals, String unit, BigDecimal amount) {
        String suffix = unit.isEmpty() ? "" : '"' + unit + '"';
        String digits = (decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals)) + suffix;
        // An amount that rounds to zero has no sign: "-0,0" would be a number that does not exist.
        boolean signless = amount.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
        String positive = (signless || !change ? "" : "+") + digits;
        String negative = (signless ? "" : "-") + digits;
        return DUTCH + positive + ";" + DUTCH + negative + ";" + DUTCH + "0" + suffix;
    }
}
