package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whether a number that people read is a published amount, rounded. */
final class Rounding {

    /** Half of the last decimal of the open data. */
    private static final BigDecimal HALF = new BigDecimal("0.00005");

    private Rounding() {}

    /**
     * Whether the number can be what the amount stands for, rounded half away from zero. Amounts in the open data are rounded
     * themselves: what is 96.15 there may have been 96.14998, which reads 96.1.
     *
     * @param amount as published, to four decimals; 0 or more
     * @param number with the decimals that it shows
     */
    static boolean isOf(BigDecimal amount, BigDecimal number) {
        BigDecimal lowest = amount.subtract(HALF).setScale(number.scale(), RoundingMode.HALF_UP);
        BigDecimal highest = amount.add(HALF).setScale(number.scale(), RoundingMode.HALF_UP);
        return number.compareTo(lowest) >= 0 && number.compareTo(highest) <= 0;
    }
}
