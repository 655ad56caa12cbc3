package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.audit.disclosure.PublishedValues.PublishedValue;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.HoursClass;

/** Constraints that the intruder infers about estimated hours: for how many hours such a person counts. */
final class InferredHours {

    private static final BigDecimal MINUS_ONE = ONE.negate();

    private final SeenRelease release;
    private final Supplier<Expression> expressions;
    private final boolean headcounts;

    InferredHours(SeenRelease release, Supplier<Expression> expressions) {
        this.release = release;
        this.expressions = expressions;
        this.headcounts =
                release.seen().keys().stream().noneMatch(key -> IndicatorKnowledge.isOnlyInMicrodata(key.breakdown()));
    }

    /** The inferences about a number of working persons. */
    Stream<Optional<Equation>> of(FigureKey working) {
        if (!headcounts) {
            return Stream.empty();
        }
        return working.breakdown() == Breakdown.TOTAAL ? ofTotal(working) : ofClass(working);
    }

    /** Persons without class or mean count for the method's average. */
    private Stream<Optional<Equation>> ofTotal(FigureKey working) {
        boolean classes = release.knowledge().hoursClasses().stream()
                .anyMatch(one -> release.seen()
                        .find(IndicatorKnowledge.ofHoursClass(working, WERKZAME_PERSONEN, one.code()))
                        .filter(row -> !(row instanceof PublishedValue.Nothing))
                        .isPresent());
        return classes || !release.hasEstimatedHours(working)
                ? Stream.empty()
                : Stream.of(
                        each(working, release.knowledge().method().averageHours(), "het gemiddelde van de methode"));
    }

    /** Persons in a class without a mean count for its representative hours. */
    private Stream<Optional<Equation>> ofClass(FigureKey working) {
        return release.knowledge().hoursClasses().stream()
                .filter(one -> one.code().equals(working.category()))
                .map(HoursClass::representativeHours)
                .map(hours -> each(working, hours, "de vaste uren van de klasse"));
    }

    private Optional<Equation> each(FigureKey working, BigDecimal hours, String what) {
        return expressions
                .get()
                .add(hours, working)
                .add(MINUS_ONE, working.with(UREN_PER_WEEK))
                .isZero(Kind.INFERRED, Equation.name(working) + ": ieder telt voor " + what);
    }
}
