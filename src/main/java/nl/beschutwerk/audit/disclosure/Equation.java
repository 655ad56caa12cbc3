package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.audit.disclosure.PublishedValues.PublishedValue;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import org.jspecify.annotations.Nullable;

/**
 * A public constraint on hidden figures: the sum of coefficient times figure lies between two bounds.
 *
 * @param coefficients by number of the unknown; never empty
 * @param least null if there is no lower bound
 * @param most null if there is no upper bound
 * @param certainty how sure it is
 * @param reason in Dutch, for the data team that must correct the release
 */
record Equation(
        SortedMap<Integer, BigDecimal> coefficients,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        Certainty certainty,
        String reason) {

    /** How certain a constraint is, the most certain first. */
    enum Certainty {
        /** By definition. */
        CERTAIN,
        /** Parts add up to their whole, unless they were delivered apart from it. */
        SUM,
        /** The hours of a class lie within its bounds, unless a mean was delivered that does not. */
        CLASS,
        /** Inferred, and published nowhere. */
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

    /**
     * A sum of figures with coefficients, some of which are published and the others unknown. Published amounts other than
     * counts are rounded, so that their sum is known to within an interval.
     */
    static final class Expression {

        /** Half a unit of the fourth decimal. */
        static final BigDecimal ROUNDING = new BigDecimal("0.00005");

        private final PublishedValues seen;
        private final Unknowns unknowns;
        private final Map<Integer, BigDecimal> coefficients = new HashMap<>();
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal slack = BigDecimal.ZERO;
        private boolean complete = true;

        Expression(PublishedValues seen, Unknowns unknowns) {
            this.seen = seen;
            this.unknowns = unknowns;
        }

        /** Adds a multiple of a figure. If there is no such figure, no equation follows from the sum. */
        Expression add(BigDecimal coefficient, FigureKey key) {
            Optional<PublishedValue> row = seen.find(key);
            if (row.isEmpty() || row.get() instanceof PublishedValue.Nothing) {
                complete = false;
            } else if (row.get() instanceof PublishedValue.Amount amount) {
                sum = sum.add(coefficient.multiply(amount.value()));
                if (!IndicatorKnowledge.isCount(key)) {
                    slack = slack.add(coefficient.abs().multiply(ROUNDING));
                }
            } else {
                coefficients.merge(unknowns.number(key), coefficient, BigDecimal::add);
            }
            return this;
        }

        /** The sum is zero. */
        Optional<Equation> isZero(Certainty certainty, String reason) {
            return equation(sum.negate().subtract(slack), sum.negate().add(slack), certainty, reason);
        }

        /** The sum is at most zero. */
        Optional<Equation> isAtMostZero(Certainty certainty, String reason) {
            return equation(null, sum.negate().add(slack), certainty, reason);
        }

        private Optional<Equation> equation(
                @Nullable BigDecimal least, @Nullable BigDecimal most, Certainty certainty, String reason) {
            return complete && !coefficients.isEmpty()
                    ? Optional.of(new Equation(coefficients, least, most, certainty, reason))
                    : Optional.empty();
        }
    }
}
