package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A public constraint on unknowns: the sum of coefficient times unknown lies between two bounds.
 *
 * @param coefficients by number of the unknown; never empty
 * @param least null if there is no lower bound
 * @param most null if there is no upper bound
 * @param quarters that its figures are of, hidden or not
 * @param kind where it is from
 * @param reason in Dutch, for the data team that must correct the release
 */
record Equation(
        SortedMap<Integer, BigDecimal> coefficients,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        Set<Quarter> quarters,
        Kind kind,
        String reason) {

    /** Where a constraint is from. */
    enum Kind {
        /** From the definitions of the figures of one release. */
        CERTAIN,
        /** Inferred, and published nowhere. */
        INFERRED,
        /** From the definitions of figures of several quarters. */
        BETWEEN,
        /** It defines a number that other constraints are about: the growth of a figure, or the events of a quarter. */
        DEFINITION
    }

    Equation(
            Map<Integer, BigDecimal> coefficients,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            Set<Quarter> quarters,
            Kind kind,
            String reason) {
        this((SortedMap<Integer, BigDecimal>) new TreeMap<>(coefficients), least, most, quarters, kind, reason);
    }

    /** The name of a figure in a reason. */
    static String name(FigureKey key) {
        String category = key.breakdown().code() + " " + key.category();
        return key.areaCode() + " " + key.indicator().code()
                + (key.breakdown() == Breakdown.TOTAAL ? "" : " (" + category + ")");
    }

    /** Whether it fixes the sum. */
    boolean isExact() {
        return least != null && most != null && least.compareTo(most) == 0;
    }
}
