package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

/**
 * Constraints between the events of a year and those of its four quarters, which only the country has. Whoever came or left in
 * a year did so in one of its quarters.
 */
final class YearsOfQuarters {

    private static final int YEAR = 4;

    private static final Map<Indicator, Indicator> QUARTERS = Map.of(
            Indicator.AANVRAGEN_JAAR, Indicator.AANVRAGEN,
            Indicator.ADVIEZEN_POSITIEF_JAAR, Indicator.ADVIEZEN_POSITIEF,
            Indicator.ADVIEZEN_NEGATIEF_JAAR, Indicator.ADVIEZEN_NEGATIEF,
            Indicator.INSTROOM_WERK_JAAR, Indicator.INSTROOM_WERK,
            Indicator.UITSTROOM_WERK_JAAR, Indicator.UITSTROOM_WERK);

    private YearsOfQuarters() {}

    /** The constraints of a release, if those of the three quarters before it are there too. */
    static Stream<Equation> of(SeenRelease now, List<SeenRelease> all, Unknowns unknowns) {
        List<SeenRelease> year = IntStream.range(0, YEAR)
                .boxed()
                .flatMap(back -> all.stream().filter(one -> now.quartersAfter(one) == back))
                .toList();
        return year.size() < YEAR
                ? Stream.empty()
                : now.seen().keys().stream()
                        .filter(key -> QUARTERS.containsKey(key.indicator()))
                        .map(key -> sum(now, year, key, unknowns))
                        .flatMap(Optional::stream);
    }

    private static Optional<Equation> sum(SeenRelease now, List<SeenRelease> year, FigureKey key, Unknowns unknowns) {
        Expression expression = Expression.measured(now, unknowns).add(ONE, key);
        FigureKey quarter = key.with(QUARTERS.getOrDefault(key.indicator(), key.indicator()));
        BigDecimal less = ONE.negate();
        year.forEach(one -> expression.add(less, one, quarter));
        String name = Equation.name(key);
        return Unknown.isFlow(key.indicator())
                ? expression.isAtMostZero(Kind.BETWEEN, name + " is ten hoogste de som van vier kwartalen")
                : expression.isZero(Kind.BETWEEN, name + " is de som van vier kwartalen");
    }
}
