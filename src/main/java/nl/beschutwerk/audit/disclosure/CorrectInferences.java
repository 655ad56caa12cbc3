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
 * Inferences about hours that are correct, which only the maker of a release knows. The intruder is assumed to infer these and
 * nothing else, since a wrong inference reveals nothing.
 *
 * @param estimatedHours counts of working persons in which each person counts for the hours that the method gives to estimated
 *     ones
 * @param longHours persons who work more hours than the assumed maximum, for instance in two employments
 */
public record CorrectInferences(Set<FigureKey> estimatedHours, Set<FigureKey> longHours) {

    /** No estimated hours are inferred, and nobody works more than the maximum. */
    public static final CorrectInferences NONE = new CorrectInferences(Set.of(), Set.of());

    private static final BigDecimal NEARLY = new BigDecimal("0.0001");
    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);

    public CorrectInferences {
        estimatedHours = Set.copyOf(estimatedHours);
        longHours = Set.copyOf(longHours);
    }

    /** The inferences that hold in the figures of a release before anything was hidden. */
    public static CorrectInferences in(Figures unprotected, Method method) {
        return new TrueHours(unprotected, method).inferences();
    }

    /** The figures of a release before anything was hidden. */
    private static final class TrueHours {

        private final Map<FigureKey, BigDecimal> amounts = new HashMap<>();
        private final Method method;

        TrueHours(Figures unprotected, Method method) {
            this.method = method;
            for (Figure figure : unprotected.stream().toList()) {
                if (figure.value() instanceof FigureValue.Given given) {
                    amounts.put(figure.key(), given.amount());
                }
            }
        }

        CorrectInferences inferences() {
            Set<FigureKey> estimatedHours = new TreeSet<>();
            Set<FigureKey> longHours = new TreeSet<>();
            amounts.forEach((key, amount) -> {
                if (key.indicator() == Indicator.WERKZAME_PERSONEN && isRight(key, amount)) {
                    estimatedHours.add(key);
                }
                if (hours(key).filter(hours -> isMore(hours, amount)).isPresent()) {
                    longHours.add(key);
                }
            });
            return new CorrectInferences(estimatedHours, longHours);
        }

        /** The hours of a count of persons, if hours or jobs of these persons are published. */
        private Optional<BigDecimal> hours(FigureKey persons) {
            return IndicatorKnowledge.of(persons.indicator())
                    .hours()
                    .flatMap(sum -> Optional.ofNullable(amounts.get(persons.with(sum)))
                            .map(amount -> sum == Indicator.UREN_PER_WEEK ? amount : amount.multiply(HOURS_PER_JOB)));
        }

        private static boolean isMore(BigDecimal hours, BigDecimal persons) {
            return hours.subtract(IndicatorKnowledge.MOST_HOURS.multiply(persons))
                            .compareTo(NEARLY)
                    > 0;
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
            if (working.category().equals(IndicatorKnowledge.UNKNOWN_HOURS)) {
                return Optional.ofNullable(amounts.get(working.ofWholeArea(Indicator.GEMIDDELDE_UREN)));
            }
            return method.hoursClasses().stream()
                    .filter(one -> one.code().equals(working.category()))
                    .map(HoursClass::representativeHours)
                    .findFirst();
        }
    }
}
