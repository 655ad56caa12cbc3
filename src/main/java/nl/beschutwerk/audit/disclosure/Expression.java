package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.audit.disclosure.PublishedValues.PublishedValue;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A sum of figures with coefficients, some of which are published and the others unknown. Published amounts other than counts
 * are rounded, so that their sum is known to within an interval.
 */
final class Expression {

    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);

    private final SeenRelease release;
    private final Unknowns unknowns;
    private final boolean roundsHours;
    private final Map<Integer, BigDecimal> coefficients = new HashMap<>();
    private final Set<Quarter> quarters = new HashSet<>();
    private BigDecimal sum = ZERO;
    private BigDecimal slack = ZERO;
    private boolean complete = true;

    private Expression(SeenRelease release, Unknowns unknowns, boolean roundsHours) {
        this.release = release;
        this.unknowns = unknowns;
        this.roundsHours = roundsHours;
    }

    /** Figures as they were measured. */
    static Expression measured(SeenRelease release, Unknowns unknowns) {
        return new Expression(release, unknowns, false);
    }

    /** Figures of one place that were made of its hours after these were rounded. */
    static Expression ofRoundedHours(SeenRelease release, Unknowns unknowns) {
        return new Expression(release, unknowns, true);
    }

    /** Adds a multiple of a figure. If there is no such figure, no equation follows from the sum. */
    Expression add(BigDecimal coefficient, FigureKey key) {
        return add(coefficient, release, key);
    }

    /** Adds a multiple of a figure of another release. */
    Expression add(BigDecimal coefficient, SeenRelease from, FigureKey key) {
        quarters.add(from.quarter());
        Optional<PublishedValue> row = from.seen().find(key);
        if (row.isEmpty() || row.get() instanceof PublishedValue.Nothing) {
            complete = false;
        } else if (row.get() instanceof PublishedValue.Amount amount) {
            Rounding rounding = from.rounding();
            sum = sum.add(coefficient.multiply(amount.value()));
            slack = slack.add(coefficient.abs().multiply(roundsHours ? rounding.ofDecimals(key) : rounding.of(key)));
        } else {
            addHidden(coefficient, from, key);
        }
        return this;
    }

    /** Hidden jobs are hidden hours in another unit. */
    private void addHidden(BigDecimal coefficient, SeenRelease from, FigureKey key) {
        FigureKey hours = key.with(Indicator.UREN_PER_WEEK);
        boolean jobs = key.indicator() == Indicator.BANEN_31 && from.seen().isHidden(hours);
        FigureKey hidden = jobs ? hours : key;
        BigDecimal times = jobs ? coefficient.divide(HOURS_PER_JOB, MathContext.DECIMAL128) : coefficient;
        add(times, new Unknown.Hidden(from.quarter(), hidden));
        if (roundsHours && hidden.indicator() == Indicator.UREN_PER_WEEK) {
            slack = slack.add(times.abs().multiply(from.rounding().of(hidden)));
        }
    }

    /** Adds a multiple of something that no figure shows. */
    Expression add(BigDecimal coefficient, Unknown unknown) {
        quarters.add(unknown.quarter());
        coefficients.merge(unknowns.number(unknown), coefficient, BigDecimal::add);
        return this;
    }

    /** Adds a number. */
    Expression add(BigDecimal number) {
        sum = sum.add(number);
        return this;
    }

    /** Adds the persons behind a share: those counted, and the others in its base. */
    Expression addBase(BigDecimal coefficient, SeenRelease from, FigureKey share) {
        return add(coefficient, new Unknown.Behind(from.quarter(), share, true))
                .add(coefficient, new Unknown.Behind(from.quarter(), share, false));
    }

    /** Adds the growth of a count between two releases, or its decline, if there was any. */
    Expression addGrowth(SeenRelease before, SeenRelease now, FigureKey key, boolean decline) {
        quarters.add(before.quarter());
        quarters.add(now.quarter());
        Optional<PublishedValue> then = before.seen().find(key);
        Optional<PublishedValue> since = now.seen().find(key);
        if (then.orElse(null) instanceof PublishedValue.Amount old
                && since.orElse(null) instanceof PublishedValue.Amount current) {
            BigDecimal grown = current.value().subtract(old.value());
            return add((decline ? grown.negate() : grown).max(ZERO));
        }
        return add(ONE, new Unknown.Growth(now.quarter(), before.quarter(), key, decline));
    }

    /** The sum is zero. */
    Optional<Equation> isZero(Kind kind, String reason) {
        return equation(sum.negate().subtract(slack), sum.negate().add(slack), kind, reason);
    }

    /** The sum is at most zero. */
    Optional<Equation> isAtMostZero(Kind kind, String reason) {
        return equation(null, sum.negate().add(slack), kind, reason);
    }

    private Optional<Equation> equation(
            @Nullable BigDecimal least, @Nullable BigDecimal most, Kind kind, String reason) {
        coefficients.values().removeIf(coefficient -> coefficient.signum() == 0);
        return complete && !coefficients.isEmpty()
                ? Optional.of(new Equation(coefficients, least, most, Set.copyOf(quarters), kind, reason))
                : Optional.empty();
    }
}
