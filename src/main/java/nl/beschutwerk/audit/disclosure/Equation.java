package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known of hidden figures: the sum of coefficient times figure lies between two bounds.
 *
 * @param coefficients by number of the unknown; never empty
 * @param least null where there is no lower bound
 * @param most null where there is no upper bound
 * @param certainty how sure it is
 * @param reason in Dutch, for whoever must mend what it gives away
 */
record Equation(
        SortedMap<Integer, BigDecimal> coefficients,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        Certainty certainty,
        String reason) {

    /** How sure something is, surest first. */
    enum Certainty {
        /** By definition. */
        CERTAIN,
        /** Parts add up to their whole, unless they were delivered apart from it. */
        SUM,
        /** The hours of a class lie within its bounds, unless a mean was delivered that does not. */
        CLASS,
        /** Likely, and said nowhere. */
        GUESS
    }

    Equation(
            Map<Integer, BigDecimal> coefficients,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            Certainty certainty,
            String reason) {
        this((SortedMap<Integer, BigDecimal>) new TreeMap<>(coefficients), least, most, certainty, reason);
    }

    /** How a reason names a figure. */
    static String name(FigureKey key) {
        String category = key.breakdown().code() + " " + key.category();
        return key.areaCode() + " " + key.indicator().code()
                + (key.breakdown() == Breakdown.TOTAAL ? "" : " (" + category + ")");
    }

    /** Whether it says exactly what the sum is. */
    boolean isExact() {
        return least != null && most != null && least.compareTo(most) == 0;
    }
}
