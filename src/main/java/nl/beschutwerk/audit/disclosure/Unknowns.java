package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Unit;

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
        Unit unit = key(number).indicator().unit();
        return unit == Unit.PERSONEN || unit == Unit.AANTAL;
    }

    /** Amounts are not negative, and where hours are estimated there is somebody whose hours are. */
    BigDecimal least(int number) {
        FigureKey key = key(number);
        return switch (key.indicator()) {
            case WERKZAME_PERSONEN ->
                isOfEstimatedPersons(key)
                        ? BigDecimal.valueOf(placesOfEstimated.atLeast(key))
                        : oneIf(seen.hoursAreEstimated(key));
            case WERKZAME_PERSONEN_BESCHUT -> oneIf(seen.isEstimated(key.with(Indicator.BANEN_31_BESCHUT)));
            default -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal oneIf(boolean somebody) {
        return somebody ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static boolean isOfEstimatedPersons(FigureKey key) {
        return key.breakdown() == Breakdown.ARBEIDSDUUR && key.category().equals(HoursClassKnowledge.UNKNOWN_HOURS);
    }

    /** Where no hours at all are estimated, nobody is an estimated person. */
    boolean isNobody(int number) {
        FigureKey key = key(number);
        return key.indicator() == Indicator.WERKZAME_PERSONEN
                && isOfEstimatedPersons(key)
                && seen.find(key.ofWholeArea(Indicator.UREN_PER_WEEK)).isPresent()
                && !seen.hoursAreEstimated(key.ofWholeArea(key.indicator()));
    }
}
