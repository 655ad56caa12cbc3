package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.domain.FigureKey;
import org.jspecify.annotations.Nullable;

/**
 * A sum of figures with coefficients, of which some are seen and the others unknown. Seen amounts other than counts are
 * rounded, so the sum of what is seen is known to within an interval.
 */
final class Expression {

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

    /** Adds so many times a figure; without it where there is no such figure, the whole sum means nothing. */
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
