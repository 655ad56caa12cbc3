package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;

/** Where those whose hours are estimated are: only where the status says that somebody's hours are. */
final class PlacesOfEstimated {

    private final PublishedValues seen;
    private final KnownWorld world;

    PlacesOfEstimated(PublishedValues seen, KnownWorld world) {
        this.seen = seen;
        this.world = world;
    }

    /** They are no more than all who work there; of an area as a whole, by its number of working persons. */
    Stream<Optional<Equation>> atMost(FigureKey working, Supplier<Expression> expressions) {
        FigureKey estimated =
                HoursClassKnowledge.category(working, working.indicator(), HoursClassKnowledge.UNKNOWN_HOURS);
        if (seen.find(estimated).isEmpty()) {
            return Stream.empty();
        }
        return in(working).stream().map(places -> {
            Expression expression = expressions.get().add(BigDecimal.ONE, estimated);
            places.forEach(place -> expression.add(BigDecimal.ONE.negate(), place));
            return expression.isAtMostZero(
                    Certainty.CERTAIN, PublicConstraints.name(estimated) + " is niet meer dan waar uren zijn geschat");
        });
    }

    /** They are one at least in each of the parts of an area, or in each category of one of its breakdowns. */
    int atLeast(FigureKey estimated) {
        int most = in(estimated).stream().mapToInt(List::size).max().orElse(0);
        return seen.hoursAreEstimated(estimated) ? Math.max(1, most) : most;
    }

    /** Working persons in parts of an area, and in categories of each of its breakdowns, in which hours are estimated. */
    private Collection<List<FigureKey>> in(FigureKey area) {
        return seen.keys().stream()
                .filter(key -> key.indicator() == area.indicator() && isPart(key, area) && seen.hoursAreEstimated(key))
                .collect(Collectors.groupingBy(
                        key -> key.level().code() + " " + key.breakdown().code(), TreeMap::new, Collectors.toList()))
                .values();
    }

    private boolean isPart(FigureKey key, FigureKey whole) {
        boolean category = key.level() == whole.level()
                && key.areaCode().equals(whole.areaCode())
                && key.breakdown() != Breakdown.TOTAAL
                && key.breakdown() != Breakdown.ARBEIDSDUUR;
        boolean area = key.breakdown() == Breakdown.TOTAAL && world.isPart(key, whole);
        return category || area;
    }
}
