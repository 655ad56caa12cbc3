package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known of hidden figures: the sum of coefficient times figure lies between two bounds.
 *
 * @param coefficients by number of the unknown; never empty
 * @param least null where there is no lower bound
 * @param most null where there is no upper bound
 * @param certain whether it holds by definition; that parts delivered apart add up to their whole is only likely
 * @param reason in Dutch, for whoever must mend what it gives away
 */
record Equation(
        SortedMap<Integer, BigDecimal> coefficients,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        boolean certain,
        String reason) {

    Equation(
            Map<Integer, BigDecimal> coefficients,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            boolean certain,
            String reason) {
        this((SortedMap<Integer, BigDecimal>) new TreeMap<>(coefficients), least, most, certain, reason);
    }

    /** Whether it says exactly what the sum is. */
    boolean isExact() {
        return least != null && most != null && least.compareTo(most) == 0;
    }
}
