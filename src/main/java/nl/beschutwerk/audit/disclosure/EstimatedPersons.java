package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
import static nl.beschutwerk.domain.Indicator.AANDEEL_GESCHAT;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureKey;

/**
 * Constraints on the number of persons with estimated hours, which is only behind the share of them: regions add up to the
 * country.
 */
final class EstimatedPersons {

    private static final BigDecimal MINUS_ONE = ONE.negate();

    private final SeenRelease release;
    private final Supplier<Expression> expressions;

    EstimatedPersons(SeenRelease release, Supplier<Expression> expressions) {
        this.release = release;
        this.expressions = expressions;
    }

    /** The constraints on the persons behind the share of an area. */
    Stream<Optional<Equation>> of(FigureKey share) {
        if (!release.has(share)) {
            return Stream.empty();
        }
        Unknown.Behind estimated = new Unknown.Behind(release.quarter(), share, true);
        Unknown.Behind others = new Unknown.Behind(release.quarter(), share, false);
        String name = Equation.name(share);
        List<Optional<Equation>> known = new ArrayList<>();
        known.add(expressions
                .get()
                .add(ONE, estimated)
                .add(ONE, others)
                .add(MINUS_ONE, share.with(WERKZAME_PERSONEN))
                .isZero(Kind.CERTAIN, name + " gaat over alle werkzame personen"));
        known.add(
                release.hasEstimatedHours(share)
                        ? expressions
                                .get()
                                .add(MINUS_ONE, estimated)
                                .add(ONE)
                                .isAtMostZero(Kind.CERTAIN, name + ": er zijn uren geschat")
                        : expressions
                                .get()
                                .add(ONE, estimated)
                                .isZero(Kind.CERTAIN, name + ": er zijn geen uren geschat"));
        if (share.level() == AreaLevel.LAND) {
            known.add(sum(estimated, name));
        }
        return known.stream();
    }

    private Optional<Equation> sum(Unknown.Behind country, String name) {
        Expression sum = expressions.get().add(MINUS_ONE, country);
        List<FigureKey> shares = shares();
        shares.forEach(share -> sum.add(ONE, new Unknown.Behind(release.quarter(), share, true)));
        return shares.isEmpty()
                ? Optional.empty()
                : sum.isZero(Kind.CERTAIN, name + ": de geschatte personen zijn de som van de regio's");
    }

    private List<FigureKey> shares() {
        return release.seen().keys().stream()
                .filter(key -> key.level() == AreaLevel.ARBEIDSMARKTREGIO && key.indicator() == AANDEEL_GESCHAT)
                .filter(release::has)
                .toList();
    }
}
