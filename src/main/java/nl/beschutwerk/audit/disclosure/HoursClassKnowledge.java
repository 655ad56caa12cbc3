package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;

/**
 * Constraints that follow from the classes of hours of an area, on the hours of each class, on its jobs at the bounds of the
 * classes and on its capped jobs.
 */
final class HoursClassKnowledge {

    private static final int HOURS_OF_A_JOB = 31;
    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(HOURS_OF_A_JOB);

    private final List<HoursClass> classes;
    private final SeenRelease release;
    private final Supplier<Expression> expressions;

    HoursClassKnowledge(SeenRelease release, Supplier<Expression> expressions) {
        this.classes = release.knowledge().hoursClasses();
        this.release = release;
        this.expressions = expressions;
    }

    /** Everybody in a class works at least the hours at which it begins, and no more than those at which it ends. */
    Stream<Optional<Equation>> withinClass(FigureKey hours) {
        OptionalInt from = JoinedCategories.from(hours.category());
        if (hours.breakdown() != Breakdown.ARBEIDSDUUR || from.isEmpty()) {
            return Stream.empty();
        }
        FigureKey working = hours.with(Indicator.WERKZAME_PERSONEN);
        Optional<Equation> least = expressions
                .get()
                .add(BigDecimal.valueOf(from.getAsInt()), working)
                .add(ONE.negate(), hours)
                .isAtMostZero(Kind.CERTAIN, Equation.name(hours) + " is ten minste de ondergrens van de klasse");
        int to = JoinedCategories.to(hours.category());
        Optional<Equation> most = to == Integer.MAX_VALUE
                ? Optional.empty()
                : expressions
                        .get()
                        .add(ONE, hours)
                        .add(BigDecimal.valueOf(-to), working)
                        .isAtMostZero(
                                Kind.CERTAIN, Equation.name(hours) + " is ten hoogste de bovengrens van de klasse");
        return Stream.of(least, most);
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
            if (release.seen().find(persons).isPresent()) {
                expression.add(bound.apply(one), persons);
            }
        }
        return expression.isZero(Kind.CERTAIN, Equation.name(jobs) + " telt per klasse de grens van de klasse");
    }

    /** Capping takes off the hours above 31 of the persons in the classes above it. */
    Optional<Equation> aboveOneJob(FigureKey capped) {
        Expression expression = expressions
                .get()
                .add(ONE.negate(), capped.with(Indicator.UREN_PER_WEEK))
                .add(HOURS_PER_JOB, capped);
        release.seen().categories(capped, Indicator.UREN_PER_WEEK, Breakdown.ARBEIDSDUUR).stream()
                .filter(key -> JoinedCategories.from(key.category()).orElse(0) >= HOURS_OF_A_JOB)
                .forEach(hours -> expression
                        .add(ONE, hours)
                        .add(HOURS_PER_JOB.negate(), hours.with(Indicator.WERKZAME_PERSONEN)));
        return expression.isZero(Kind.CERTAIN, Equation.name(capped) + " telt niet de uren boven 31");
    }
}
