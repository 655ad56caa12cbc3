package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.domain.Indicator;

/**
 * The persons who were newly indicated, as far as they are few: whoever has a valid indication, works or does not work, and is
 * not behind the share of those working after some months. The intruder looks for their number, although no figure gives it.
 */
final class NewlyIndicated {

    private static final BigDecimal MINUS_ONE = ONE.negate();
    private static final List<Indicator> HEADCOUNTS =
            List.of(Indicator.GELDIGE_INDICATIES, Indicator.WERKZAME_PERSONEN, Indicator.NIET_WERKEND);

    private NewlyIndicated() {}

    /** The relations between those of a release and its figures. */
    static Stream<Equation> of(SeenRelease release, Unknowns unknowns) {
        return release.seen().keys().stream()
                .filter(CohortKnowledge::isOf)
                .filter(release::has)
                .flatMap(share ->
                        HEADCOUNTS.stream().map(headcount -> new Unknown.Newer(release.quarter(), share, headcount)))
                .filter(newer -> areFew(newer, release, unknowns))
                .flatMap(newer -> relation(newer, release, unknowns).stream());
    }

    private static boolean areFew(Unknown.Newer newer, SeenRelease release, Unknowns unknowns) {
        int threshold = release.knowledge().method().disclosureThreshold();
        return unknowns.truth(newer)
                .filter(amount -> amount.within().signum() == 0)
                .map(Truth.Approximate::value)
                .filter(persons -> persons.compareTo(ZERO) > 0 && persons.compareTo(BigDecimal.valueOf(threshold)) < 0)
                .isPresent();
    }

    private static Optional<Equation> relation(Unknown.Newer newer, SeenRelease release, Unknowns unknowns) {
        Expression left = Expression.measured(release, unknowns)
                .add(ONE, newer)
                .add(MINUS_ONE, newer.stock().key());
        newer.behind().forEach(part -> left.add(ONE, part));
        return left.isZero(Kind.CERTAIN, Equation.name(newer.key()) + ": wie niet meetelt, is pas geïndiceerd");
    }
}
