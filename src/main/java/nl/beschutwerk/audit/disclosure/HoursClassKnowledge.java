package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.audit.disclosure.Equation.Expression;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;

/**
 * Constraints that follow from the classes of hours of an area, on its jobs at the bounds of the classes and on its capped
 * jobs.
 */
final class HoursClassKnowledge {

    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);

    private final List<HoursClass> classes;
    private final PublishedValues seen;
    private final Supplier<Expression> expressions;

    HoursClassKnowledge(List<HoursClass> classes, PublishedValues seen, Supplier<Expression> expressions) {
        this.classes = classes;
        this.seen = seen;
        this.expressions = expressions;
    }

    /** Jobs at the lower bounds of the classes. */
    Optional<Equation> lowest(FigureKey jobs) {
        return atBounds(jobs, HoursClass::lowerBound);
    }

    /** Jobs at the upper bounds of the classes. */
    Optional<Equation> highest(FigureKey jobs) {
        return atBounds(jobs, HoursClass::upperBound);
    }

    private Optional<Equation> atBounds(FigureKey jobs, Function<HoursClass, BigDecimal> bound) {
        Expression expression = expressions.get().add(HOURS_PER_JOB.negate(), jobs);
        for (HoursClass one : classes) {
            FigureKey persons = IndicatorKnowledge.ofHoursClass(jobs, Indicator.WERKZAME_PERSONEN, one.code());
            if (seen.find(persons).isPresent()) {
                expression.add(bound.apply(one), persons);
            }
        }
        return expression.isZero(Certainty.CLASS, Equation.name(jobs) + " telt per klasse de grens van de klasse");
    }

    /** Capping takes off the hours above 31 of the persons in the classes above it, and of estimated ones if there are any. */
    Optional<Equation> aboveOneJob(FigureKey working) {
        Expression expression = excess(working);
        return seen.hoursAreEstimated(working)
                ? expression.isAtMostZero(Certainty.CLASS, reason(working))
                : expression.isZero(Certainty.CLASS, reason(working));
    }

    /** The same if every estimated person counts for one job or less. */
    Optional<Equation> aboveOneJobOfOthers(FigureKey working) {
        return excess(working).isZero(Certainty.GUESS, reason(working));
    }

    private static String reason(FigureKey working) {
        return Equation.name(working.ofWholeArea(Indicator.BANEN_31_BEGRENSD)) + " telt niet de uren boven 31";
    }

    private Expression excess(FigureKey working) {
        FigureKey hours = working.ofWholeArea(Indicator.UREN_PER_WEEK);
        FigureKey capped = working.ofWholeArea(Indicator.BANEN_31_BEGRENSD);
        Expression expression = expressions.get().add(ONE.negate(), hours).add(HOURS_PER_JOB, capped);
        for (HoursClass one : classes) {
            FigureKey persons = IndicatorKnowledge.ofHoursClass(working, Indicator.WERKZAME_PERSONEN, one.code());
            if (one.lowerBound().compareTo(HOURS_PER_JOB) >= 0
                    && seen.find(persons).isPresent()) {
                expression.add(ONE, IndicatorKnowledge.ofHoursClass(working, Indicator.UREN_PER_WEEK, one.code()));
                expression.add(HOURS_PER_JOB.negate(), persons);
            }
        }
        return expression;
    }
}
