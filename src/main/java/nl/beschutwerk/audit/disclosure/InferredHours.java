package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
import static nl.beschutwerk.domain.Indicator.GEMIDDELDE_UREN;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.audit.disclosure.Equation.Expression;
import nl.beschutwerk.audit.disclosure.PublishedValues.PublishedValue;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.HoursClass;

/** Constraints that the intruder infers about estimated hours: how many hours such a person counts for. */
final class InferredHours {

    private static final BigDecimal MINUS_ONE = ONE.negate();
    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);

    private final PublishedValues seen;
    private final PublicKnowledge knowledge;
    private final Supplier<Expression> expressions;
    private final CorrectInferences right;
    private final boolean headcounts;

    /**
     * Prepares the inferences of a release.
     *
     * @param right the inferences that are correct
     */
    InferredHours(
            PublishedValues seen,
            PublicKnowledge knowledge,
            Supplier<Expression> expressions,
            CorrectInferences right) {
        this.seen = seen;
        this.knowledge = knowledge;
        this.expressions = expressions;
        this.right = right;
        this.headcounts = seen.keys().stream().noneMatch(key -> IndicatorKnowledge.isOnlyInMicrodata(key.breakdown()));
    }

    /** The inferences about a number of working persons. */
    Stream<Optional<Equation>> of(FigureKey working) {
        if (!right.estimatedHours().contains(working)) {
            return Stream.empty();
        }
        if (headcounts) {
            return working.breakdown() == Breakdown.TOTAAL ? ofTotal(working) : ofClass(working);
        }
        return working.level() == AreaLevel.ARBEIDSMARKTREGIO
                        && working.category().equals(IndicatorKnowledge.UNKNOWN_HOURS)
                        && seen.hoursAreEstimated(working)
                ? ofEstimatedPersons(working)
                : Stream.empty();
    }

    /** Persons without class or mean count for the method's average. */
    private Stream<Optional<Equation>> ofTotal(FigureKey working) {
        boolean classes = knowledge.hoursClasses().stream()
                .anyMatch(one -> seen.find(IndicatorKnowledge.ofHoursClass(working, WERKZAME_PERSONEN, one.code()))
                        .filter(row -> !(row instanceof PublishedValue.Nothing))
                        .isPresent());
        return !classes && seen.hoursAreEstimated(working)
                ? Stream.of(each(working, knowledge.method().averageHours(), "het gemiddelde van de methode"))
                : Stream.empty();
    }

    /** Persons in a class without a mean count for its representative hours; and without persons nothing is estimated. */
    private Stream<Optional<Equation>> ofClass(FigureKey working) {
        return seen.hoursAreEstimated(working)
                ? knowledge.hoursClasses().stream()
                        .filter(one -> one.code().equals(working.category()))
                        .map(HoursClass::representativeHours)
                        .map(hours -> each(working, hours, "de vaste uren van de klasse"))
                : Stream.of(expressions
                        .get()
                        .add(ONE, working)
                        .isZero(Certainty.GUESS, Equation.name(working) + ": er is niets geschat, dus er is niemand"));
    }

    private Optional<Equation> each(FigureKey working, BigDecimal hours, String what) {
        return expressions
                .get()
                .add(hours, working)
                .add(MINUS_ONE, working.with(UREN_PER_WEEK))
                .isZero(Certainty.GUESS, Equation.name(working) + ": ieder telt voor " + what);
    }

    /** A person whose hours are unknown counts for the mean of the others in the region, which is then the mean of all. */
    private Stream<Optional<Equation>> ofEstimatedPersons(FigureKey working) {
        FigureKey all = working.ofWholeArea(WERKZAME_PERSONEN);
        FigureKey mean = working.ofWholeArea(GEMIDDELDE_UREN);
        if (!(seen.find(all).orElse(null) instanceof PublishedValue.Amount persons)
                || !(seen.find(mean).orElse(null) instanceof PublishedValue.Amount hours)
                || persons.value().intValueExact() < 2 * knowledge.method().minimumForRegionalMean()) {
            return Stream.empty();
        }
        String reason = Equation.name(working) + ": ieder telt voor het gemiddelde van de regio";
        Optional<Equation> others = hours.value().compareTo(HOURS_PER_JOB) <= 0
                ? new HoursClassKnowledge(knowledge.hoursClasses(), seen, expressions).aboveOneJobOfOthers(all)
                : Optional.empty();
        return Stream.of(
                others,
                expressions
                        .get()
                        .add(hours.value().subtract(Expression.ROUNDING), working)
                        .add(MINUS_ONE, working.with(UREN_PER_WEEK))
                        .isAtMostZero(Certainty.GUESS, reason),
                expressions
                        .get()
                        .add(hours.value().add(Expression.ROUNDING).negate(), working)
                        .add(ONE, working.with(UREN_PER_WEEK))
                        .isAtMostZero(Certainty.GUESS, reason));
    }
}
