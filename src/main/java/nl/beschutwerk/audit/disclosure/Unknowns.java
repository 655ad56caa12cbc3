package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Unit;

/** The hidden figures that somebody wants to find out, numbered, with what is known of each by itself. */
final class Unknowns {

    private final SeenFigures seen;
    private final KnownWorld world;
    private final List<FigureKey> keys = new ArrayList<>();
    private final Map<FigureKey, Integer> numbers = new HashMap<>();

    Unknowns(SeenFigures seen, KnownWorld world) {
        this.seen = seen;
        this.world = world;
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
                isOfEstimatedPersons(key) ? estimatedPersons(key) : oneIf(seen.hoursAreEstimated(key));
            case WERKZAME_PERSONEN_BESCHUT ->
                oneIf(seen.isEstimated(new FigureKey(
                        key.level(), key.areaCode(), Indicator.BANEN_31_BESCHUT, key.breakdown(), key.category())));
            default -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal oneIf(boolean somebody) {
        return somebody ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static boolean isOfEstimatedPersons(FigureKey key) {
        return key.breakdown() == Breakdown.ARBEIDSDUUR && key.category().equals(HoursClassKnowledge.UNKNOWN_HOURS);
    }

    /** One at least for every municipality, or for every category of a breakdown, in which hours are estimated. */
    private BigDecimal estimatedPersons(FigureKey key) {
        Map<String, Long> perSplit = seen.keys().stream()
                .filter(other -> other.indicator() == Indicator.WERKZAME_PERSONEN && seen.hoursAreEstimated(other))
                .filter(other -> isPart(other, key))
                .collect(Collectors.groupingBy(
                        other -> other.level().code() + other.breakdown().code(), Collectors.counting()));
        long most = perSplit.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return BigDecimal.valueOf(seen.hoursAreEstimated(key) ? Math.max(1, most) : most);
    }

    private boolean isPart(FigureKey other, FigureKey whole) {
        boolean category = other.level() == whole.level()
                && other.areaCode().equals(whole.areaCode())
                && other.breakdown() != Breakdown.TOTAAL
                && other.breakdown() != Breakdown.ARBEIDSDUUR;
        boolean area = other.breakdown() == Breakdown.TOTAAL && world.isPart(other, whole);
        return category || area;
    }

    /** Where no hours at all are estimated, nobody is an estimated person. */
    boolean isNobody(int number) {
        FigureKey key = key(number);
        FigureKey whole =
                new FigureKey(key.level(), key.areaCode(), key.indicator(), Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
        return key.indicator() == Indicator.WERKZAME_PERSONEN
                && isOfEstimatedPersons(key)
                && seen.find(HoursClassKnowledge.total(whole, Indicator.UREN_PER_WEEK))
                        .isPresent()
                && !seen.hoursAreEstimated(whole);
    }
}
