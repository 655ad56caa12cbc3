package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;

/** Where those whose hours are estimated are: only where the status says that somebody's hours are. */
final class PlacesOfEstimated {

    private final SeenFigures seen;
    private final KnownWorld world;
    private final Supplier<Expression> expressions;

    PlacesOfEstimated(SeenFigures seen, KnownWorld world, Supplier<Expression> expressions) {
        this.seen = seen;
        this.world = world;
        this.expressions = expressions;
    }

    /** Of an area as a whole, by its number of working persons. */
    Stream<Optional<Equation>> of(FigureKey working) {
        FigureKey estimated =
                HoursClassKnowledge.category(working, working.indicator(), HoursClassKnowledge.UNKNOWN_HOURS);
        if (seen.find(estimated).isEmpty()) {
            return Stream.empty();
        }
        SortedMap<String, List<FigureKey>> splits = seen.keys().stream()
                .filter(key -> key.indicator() == working.indicator() && seen.hoursAreEstimated(key))
                .filter(key -> isPart(key, working))
                .collect(Collectors.groupingBy(
                        key -> key.level().code() + " " + key.breakdown().code(), TreeMap::new, Collectors.toList()));
        return splits.values().stream().map(places -> {
            Expression expression = expressions.get().add(BigDecimal.ONE, estimated);
            places.forEach(place -> expression.add(BigDecimal.ONE.negate(), place));
            return expression.isAtMostZero(
                    Certainty.CERTAIN, CommonKnowledge.name(estimated) + " is niet meer dan waar uren zijn geschat");
        });
    }

    private boolean isPart(FigureKey key, FigureKey working) {
        boolean category = key.level() == working.level()
                && key.areaCode().equals(working.areaCode())
                && key.breakdown() != Breakdown.TOTAAL
                && key.breakdown() != Breakdown.ARBEIDSDUUR;
        boolean area = key.breakdown() == Breakdown.TOTAAL && world.isPart(key, working);
        return category || area;
    }
}
