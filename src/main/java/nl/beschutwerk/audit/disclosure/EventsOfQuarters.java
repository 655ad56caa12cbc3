package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
import static nl.beschutwerk.domain.Indicator.AANVRAGEN_JAAR;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_NEGATIEF_JAAR;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF_JAAR;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_3_MAANDEN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;

/**
 * Constraints on the events of single quarters in regions, of which only years are published: four of them make a year, a year
 * grows from quarter to quarter by what came in less what went out, and whoever has had the indication for less than a quarter
 * had a positive advice in it. That valid indications grow by no more is in {@link GrowthKnowledge}.
 */
final class EventsOfQuarters {

    private static final BigDecimal MINUS_ONE = ONE.negate();
    private static final int YEAR = 4;
    private static final List<Indicator> EVENTS =
            List.of(AANVRAGEN_JAAR, ADVIEZEN_POSITIEF_JAAR, ADVIEZEN_NEGATIEF_JAAR);

    private final List<SeenRelease> releases;
    private final Unknowns unknowns;

    EventsOfQuarters(List<SeenRelease> releases, Unknowns unknowns) {
        this.releases = releases;
        this.unknowns = unknowns;
    }

    List<Equation> gather() {
        List<Optional<Equation>> known = new ArrayList<>();
        eachYear((release, year) -> {
            if (year.indicator() == ADVIEZEN_POSITIEF_JAAR) {
                known.add(newly(release, year));
            }
            season(release, year).forEach(known::add);
        });
        // After those that limit its quarters.
        eachYear((release, year) -> known.add(year(release, year)));
        return known.stream().flatMap(Optional::stream).toList();
    }

    private void eachYear(BiConsumer<SeenRelease, FigureKey> use) {
        for (SeenRelease release : releases) {
            for (String region : release.knowledge().municipalities().keySet()) {
                for (Indicator events : EVENTS) {
                    FigureKey year = new FigureKey(
                            AreaLevel.ARBEIDSMARKTREGIO, region, events, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
                    if (release.has(year)) {
                        use.accept(release, year);
                    }
                }
            }
        }
    }

    private Optional<Equation> newly(SeenRelease release, FigureKey advices) {
        FigureKey share = advices.with(WERKEND_NA_3_MAANDEN);
        return release.has(share)
                ? Expression.measured(release, unknowns)
                        .add(ONE, advices.with(GELDIGE_INDICATIES))
                        .addBase(MINUS_ONE, release, share)
                        .add(MINUS_ONE, new Unknown.OfQuarter(release.quarter(), advices))
                        .isAtMostZero(
                                Kind.DEFINITION,
                                Equation.name(share) + ": wie niet meetelt, kreeg in het kwartaal een advies")
                : Optional.empty();
    }

    /** As two inequalities, each of which limits one of the two quarters from below. */
    private Stream<Optional<Equation>> season(SeenRelease release, FigureKey events) {
        Optional<SeenRelease> before = releases.stream()
                .filter(other -> release.quartersAfter(other) == 1)
                .filter(other -> other.has(events) && isSame(events, other, release))
                .findFirst();
        if (before.isEmpty()) {
            return Stream.empty();
        }
        Unknown came = new Unknown.OfQuarter(release.quarter(), events);
        Unknown went = new Unknown.OfQuarter(release.quarter().yearBefore(), events);
        String reason =
                Equation.name(events) + " verschilt van een kwartaal eerder door wat erbij kwam en wat eraf ging";
        return Stream.of(
                Expression.measured(release, unknowns)
                        .add(ONE, events)
                        .add(MINUS_ONE, before.get(), events)
                        .add(ONE, went)
                        .add(MINUS_ONE, came)
                        .isAtMostZero(Kind.DEFINITION, reason),
                Expression.measured(release, unknowns)
                        .add(MINUS_ONE, events)
                        .add(ONE, before.get(), events)
                        .add(ONE, came)
                        .add(MINUS_ONE, went)
                        .isAtMostZero(Kind.DEFINITION, reason));
    }

    private Optional<Equation> year(SeenRelease last, FigureKey events) {
        Expression expression = Expression.measured(last, unknowns).add(MINUS_ONE, events);
        Quarter quarter = last.quarter();
        boolean any = false;
        for (int back = 0; back < YEAR; back++) {
            Unknown ofQuarter = new Unknown.OfQuarter(quarter, events);
            if (unknowns.find(ofQuarter).isPresent() && isSameAround(events, quarter, last)) {
                expression.add(ONE, ofQuarter);
                any = true;
            }
            quarter = quarter.previous();
        }
        return any
                ? expression.isAtMostZero(Kind.BETWEEN, Equation.name(events) + " is de som van vier kwartalen")
                : Optional.empty();
    }

    /** Whether the region is the same in all releases that limit the events of a quarter of the year. */
    private boolean isSameAround(FigureKey region, Quarter first, SeenRelease last) {
        return releases.stream()
                .filter(other -> other.quarter().compareTo(first.yearBefore()) >= 0
                        && other.quarter().yearBefore().compareTo(last.quarter()) <= 0)
                .allMatch(other -> isSame(region, other, last));
    }

    private static boolean isSame(FigureKey region, SeenRelease one, SeenRelease other) {
        return SameAreas.isSame(region.areaCode(), one.knowledge(), other.knowledge());
    }
}
