package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

/** The hidden figures, numbered, with the public bounds of each. */
final class Unknowns {

    private final PublishedValues seen;
    private final PlacesOfEstimated placesOfEstimated;
    private final List<FigureKey> keys = new ArrayList<>();
    private final Map<FigureKey, Integer> numbers = new HashMap<>();

    Unknowns(PublishedValues seen, PublicKnowledge knowledge) {
        this.seen = seen;
        this.placesOfEstimated = new PlacesOfEstimated(seen, knowledge);
    }

    int number(FigureKey key) {
        return numbers.computeIfAbsent(key, added -> {
            keys.add(added);
            return keys.size() - 1;
        });
    }

    int size() {
        return keys.size();
    }

    FigureKey key(int number) {
        return keys.get(number);
    }

    boolean isCount(int number) {
        return IndicatorKnowledge.isCount(key(number));
    }

    /** The public lower bound: amounts are not negative, and if hours are estimated there is at least one person. */
    BigDecimal least(int number) {
        FigureKey key = key(number);
        return IndicatorKnowledge.of(key.indicator())
                .hours()
                .map(hours -> IndicatorKnowledge.isOfUnknownHours(key)
                        ? BigDecimal.valueOf(placesOfEstimated.atLeast(key))
                        : oneIf(seen.isEstimated(key.with(hours))))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal oneIf(boolean somebody) {
        return somebody ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** Whether it counts estimated persons in an area in which no hours are estimated, so that there are none. */
    boolean isNobody(int number) {
        FigureKey key = key(number);
        return key.indicator() == Indicator.WERKZAME_PERSONEN
                && IndicatorKnowledge.isOfUnknownHours(key)
                && seen.find(key.ofWholeArea(Indicator.UREN_PER_WEEK)).isPresent()
                && !seen.hoursAreEstimated(key.ofWholeArea(key.indicator()));
    }

    /** The parts and categories of an area that have estimated persons, by the published status of their hours. */
    static final class PlacesOfEstimated {

        private final PublishedValues seen;
        private final PublicKnowledge knowledge;

        PlacesOfEstimated(PublishedValues seen, PublicKnowledge knowledge) {
            this.seen = seen;
            this.knowledge = knowledge;
        }

        /**
         * The least number of estimated persons: one in each part of the area, or in each category of one of its breakdowns.
         */
        int atLeast(FigureKey estimated) {
            int most = in(estimated).stream().mapToInt(List::size).max().orElse(0);
            return seen.hoursAreEstimated(estimated) ? Math.max(1, most) : most;
        }

        /** Working persons in parts of an area, and in categories of each of its breakdowns, in which hours are estimated. */
        Collection<List<FigureKey>> in(FigureKey area) {
            return seen.keys().stream()
                    .filter(key ->
                            key.indicator() == area.indicator() && isPart(key, area) && seen.hoursAreEstimated(key))
                    .collect(Collectors.groupingBy(
                            key -> key.level().code() + " " + key.breakdown().code(),
                            TreeMap::new,
                            Collectors.toList()))
                    .values();
        }

        private boolean isPart(FigureKey key, FigureKey whole) {
            boolean category = key.level() == whole.level()
                    && key.areaCode().equals(whole.areaCode())
                    && IndicatorKnowledge.isOnlyInMicrodata(key.breakdown());
            boolean area = key.breakdown() == Breakdown.TOTAAL && knowledge.isPart(key, whole);
            return category || area;
        }
    }
}
