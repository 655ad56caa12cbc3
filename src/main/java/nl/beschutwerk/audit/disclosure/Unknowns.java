package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

/** The hidden figures that somebody wants to find out, numbered, with what is known of each by itself. */
final class Unknowns {

    private final PublishedValues seen;
    private final PlacesOfEstimated placesOfEstimated;
    private final List<FigureKey> keys = new ArrayList<>();
    private final Map<FigureKey, Integer> numbers = new HashMap<>();

    Unknowns(PublishedValues seen, KnownWorld world) {
        this.seen = seen;
        this.placesOfEstimated = new PlacesOfEstimated(seen, world);
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

    /** Amounts are not negative, and where hours are estimated there is somebody whose hours are. */
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

    /** If no hours at all are estimated, nobody is an estimated person. */
    boolean isNobody(int number) {
        FigureKey key = key(number);
        return key.indicator() == Indicator.WERKZAME_PERSONEN
                && IndicatorKnowledge.isOfUnknownHours(key)
                && seen.find(key.ofWholeArea(Indicator.UREN_PER_WEEK)).isPresent()
                && !seen.hoursAreEstimated(key.ofWholeArea(key.indicator()));
    }
}
