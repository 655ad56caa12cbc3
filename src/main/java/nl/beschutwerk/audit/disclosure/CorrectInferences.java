package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;

/**
 * Of which working persons it would be right to guess how many hours each counts for, as only whoever made a release knows. The
 * attacker is taken to guess these and no others: a guess that is wrong finds nothing out.
 */
public final class CorrectInferences {

    private static final BigDecimal NEARLY = new BigDecimal("0.0001");

    private final Map<FigureKey, BigDecimal> amounts = new HashMap<>();
    private final Method method;

    private CorrectInferences(Figures unprotected, Method method) {
        this.method = method;
        for (Figure figure : unprotected.stream().toList()) {
            if (figure.value() instanceof FigureValue.Given given) {
                amounts.put(figure.key(), given.amount());
            }
        }
    }

    /** The keys of those persons among the figures of a release before anything was hidden. */
    public static Set<FigureKey> in(Figures unprotected, Method method) {
        CorrectInferences guesses = new CorrectInferences(unprotected, method);
        Set<FigureKey> right = new TreeSet<>();
        guesses.amounts.forEach((key, amount) -> {
            if (key.indicator() == Indicator.WERKZAME_PERSONEN && guesses.isRight(key, amount)) {
                right.add(key);
            }
        });
        return right;
    }

    private boolean isRight(FigureKey working, BigDecimal persons) {
        BigDecimal hours = amounts.get(working.with(Indicator.UREN_PER_WEEK));
        return hours != null
                && hoursOfEach(working)
                        .filter(each ->
                                each.multiply(persons).subtract(hours).abs().compareTo(NEARLY) <= 0)
                        .isPresent();
    }

    private Optional<BigDecimal> hoursOfEach(FigureKey working) {
        if (working.breakdown() == Breakdown.TOTAAL) {
            return Optional.of(method.averageHours());
        }
        if (working.category().equals(HoursClassKnowledge.UNKNOWN_HOURS)) {
            return Optional.ofNullable(amounts.get(working.ofWholeArea(Indicator.GEMIDDELDE_UREN)));
        }
        return method.hoursClasses().stream()
                .filter(one -> one.code().equals(working.category()))
                .map(HoursClass::representativeHours)
                .findFirst();
    }
}
