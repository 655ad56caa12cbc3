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

    private static final String ESTIMATED = "onbekend";

    private final SeenFigures seen;
    private final List<FigureKey> keys = new ArrayList<>();
    private final Map<FigureKey, Integer> numbers = new HashMap<>();

    Unknowns(SeenFigures seen) {
        this.seen = seen;
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

    /** Amounts are not negative, and where hours are estimated somebody works. */
    BigDecimal least(int number) {
        FigureKey key = key(number);
        boolean somebody = key.indicator() == Indicator.WERKZAME_PERSONEN && hoursAreEstimated(key);
        return somebody ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** Where no hours at all are estimated, nobody is an estimated person. */
    boolean isNobody(int number) {
        FigureKey key = key(number);
        FigureKey whole =
                new FigureKey(key.level(), key.areaCode(), key.indicator(), Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
        return key.indicator() == Indicator.WERKZAME_PERSONEN
                && key.breakdown() == Breakdown.ARBEIDSDUUR
                && key.category().equals(ESTIMATED)
                && seen.find(hours(whole)).isPresent()
                && !hoursAreEstimated(whole);
    }

    private static FigureKey hours(FigureKey key) {
        return new FigureKey(key.level(), key.areaCode(), Indicator.UREN_PER_WEEK, key.breakdown(), key.category());
    }

    private boolean hoursAreEstimated(FigureKey key) {
        return seen.find(hours(key))
                .filter(row -> (row instanceof Seen.Hidden hidden && hidden.estimated())
                        || (row instanceof Seen.Amount amount && amount.estimated()))
                .isPresent();
    }
}
