package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;

/** What the classes of hours of an area say of its jobs: those at the bounds of the classes, and those of one job at most. */
final class HoursClassKnowledge {

    /** The category of persons whose hours are not known. */
    static final String UNKNOWN_HOURS = "onbekend";

    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);

    private final List<HoursClass> classes;
    private final PublishedValues seen;
    private final Supplier<Expression> expressions;

    HoursClassKnowledge(List<HoursClass> classes, PublishedValues seen, Supplier<Expression> expressions) {
        this.classes = classes;
        this.seen = seen;
        this.expressions = expressions;
    }

    /** Of an area as a whole, by its number of working persons. */
    Stream<Optional<Equation>> of(FigureKey working) {
        return Stream.of(
                atBounds(working, Indicator.BANEN_31_ONDERGRENS, HoursClass::lowerBound),
                atBounds(working, Indicator.BANEN_31_BOVENGRENS, HoursClass::upperBound),
                aboveOneJob(working));
    }

    static FigureKey category(FigureKey area, Indicator indicator, String category) {
        return new FigureKey(area.level(), area.areaCode(), indicator, Breakdown.ARBEIDSDUUR, category);
    }

    private Optional<Equation> atBounds(
            FigureKey working, Indicator indicator, Function<HoursClass, BigDecimal> bound) {
        FigureKey jobs = working.ofWholeArea(indicator);
        Expression expression = expressions.get().add(HOURS_PER_JOB.negate(), jobs);
        for (HoursClass one : classes) {
            FigureKey persons = category(working, Indicator.WERKZAME_PERSONEN, one.code());
            if (seen.find(persons).isPresent()) {
                expression.add(bound.apply(one), persons);
            }
        }
        return expression.isZero(
                Certainty.CLASS, PublicConstraints.name(jobs) + " telt per klasse de grens van de klasse");
    }

    /** What one job at most takes off: the hours above 31 of those in the classes above it, and of estimated ones if any. */
    private Optional<Equation> aboveOneJob(FigureKey working) {
        Expression expression = excess(working);
        return seen.hoursAreEstimated(working)
                ? expression.isAtMostZero(Certainty.CLASS, reason(working))
                : expression.isZero(Certainty.CLASS, reason(working));
    }

    /** The same, where everybody who is estimated counts for one job or less. */
    Optional<Equation> aboveOneJobOfOthers(FigureKey working) {
        return excess(working).isZero(Certainty.GUESS, reason(working));
    }

    private static String reason(FigureKey working) {
        return PublicConstraints.name(working.ofWholeArea(Indicator.BANEN_31_BEGRENSD)) + " telt niet de uren boven 31";
    }

    private Expression excess(FigureKey working) {
        FigureKey hours = working.ofWholeArea(Indicator.UREN_PER_WEEK);
        FigureKey capped = working.ofWholeArea(Indicator.BANEN_31_BEGRENSD);
        Expression expression = expressions.get().add(ONE.negate(), hours).add(HOURS_PER_JOB, capped);
        for (HoursClass one : classes) {
            FigureKey persons = category(working, Indicator.WERKZAME_PERSONEN, one.code());
            if (one.lowerBound().compareTo(HOURS_PER_JOB) >= 0
                    && seen.find(persons).isPresent()) {
                expression.add(ONE, category(working, Indicator.UREN_PER_WEEK, one.code()));
                expression.add(HOURS_PER_JOB.negate(), persons);
            }
        }
        return expression;
    }
}
