package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
import static nl.beschutwerk.audit.disclosure.Equation.name;
import static nl.beschutwerk.domain.Indicator.AANDEEL_GESCHAT;
import static nl.beschutwerk.domain.Indicator.BANEN_31;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BEGRENSD;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BESCHUT;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BOVENGRENS;
import static nl.beschutwerk.domain.Indicator.BANEN_31_ONDERGRENS;
import static nl.beschutwerk.domain.Indicator.DOELSTELLING;
import static nl.beschutwerk.domain.Indicator.DOELSTELLING_PAD;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.GEMIDDELDE_UREN;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.REALISATIE_BANEN;
import static nl.beschutwerk.domain.Indicator.REALISATIE_BANEN_BESCHUT;
import static nl.beschutwerk.domain.Indicator.REALISATIE_PERSONEN;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.VERSCHIL_BANEN;
import static nl.beschutwerk.domain.Indicator.VERSCHIL_PAD;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN_BESCHUT;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.audit.disclosure.Equation.Expression;
import nl.beschutwerk.audit.disclosure.PublishedValues.PublishedValue;
import nl.beschutwerk.audit.disclosure.Unknowns.PlacesOfEstimated;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.HoursClass;

/** All public constraints on the hidden figures of a release, as equations: what the definitions say of each indicator. */
final class PublicConstraints {

    private static final BigDecimal MINUS_ONE = ONE.negate();
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);

    private final PublishedValues seen;
    private final KnownWorld world;
    private final Unknowns unknowns;
    private final CorrectInferences right;
    private final PlacesOfEstimated placesOfEstimated;
    private final HoursClassKnowledge hoursClasses;
    private final InferredHours inferredHours;
    private final MedianKnowledge medians;

    /**
     * Prepares the constraints of a release.
     *
     * @param right the inferences about hours that are correct
     */
    PublicConstraints(PublishedValues seen, KnownWorld world, Unknowns unknowns, CorrectInferences right) {
        this.right = right;
        this.seen = seen;
        this.world = world;
        this.unknowns = unknowns;
        this.placesOfEstimated = new PlacesOfEstimated(seen, world);
        this.hoursClasses = new HoursClassKnowledge(world.hoursClasses(), seen, this::expression);
        this.inferredHours = new InferredHours(seen, world, this::expression, right);
        this.medians = new MedianKnowledge(seen, world.referenceDate(), this::expression);
    }

    List<Equation> gather() {
        return Stream.concat(
                        new SumKnowledge(seen, world, this::expression).gather(),
                        seen.keys().stream().flatMap(this::constraints))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The constraints from the definition of an indicator on a figure of it, besides that parts add up. */
    private Stream<Optional<Equation>> constraints(FigureKey key) {
        return switch (key.indicator()) {
            case GELDIGE_INDICATIES -> Stream.of(workingAndNotWorking(key));
            case WERKZAME_PERSONEN -> Stream.concat(estimatedPersons(key), inferredHours.of(key));
            // Only their sum with the working persons is constrained, see above.
            case NIET_WERKEND -> Stream.empty();
            case AANDEEL_NIET_WERKEND ->
                Stream.concat(
                        ratio(key, HUNDRED, key.with(NIET_WERKEND), key.with(GELDIGE_INDICATIES)),
                        Stream.of(nobody(key, key.with(GELDIGE_INDICATIES))));
            case WERKZAME_PERSONEN_BESCHUT -> Stream.of(atMost(key, ONE, key.with(WERKZAME_PERSONEN)));
            case UREN_PER_WEEK -> hours(key, key.with(WERKZAME_PERSONEN));
            case GEMIDDELDE_UREN ->
                Stream.concat(
                        ratio(key, ONE, key.with(UREN_PER_WEEK), key.with(WERKZAME_PERSONEN)),
                        Stream.of(nobody(key, key.with(WERKZAME_PERSONEN))));
            case BANEN_31 -> Stream.of(jobs(key));
            case BANEN_31_BEGRENSD ->
                Stream.of(
                        hoursClasses.aboveOneJob(key.with(WERKZAME_PERSONEN)),
                        atMost(key, ONE, key.with(WERKZAME_PERSONEN)),
                        atMost(key, ONE, key.with(BANEN_31)));
            case BANEN_31_BESCHUT ->
                Stream.of(atMost(key, ONE, key.with(BANEN_31)), mostJobs(key, key.with(WERKZAME_PERSONEN_BESCHUT)));
            case BANEN_31_ONDERGRENS -> Stream.of(hoursClasses.lowest(key));
            case BANEN_31_BOVENGRENS -> Stream.of(hoursClasses.highest(key));
            case AANDEEL_GESCHAT -> shareOfEstimated(key);
            case REALISATIE_BANEN -> ratio(key, HUNDRED, key.with(BANEN_31), key.with(DOELSTELLING));
            case REALISATIE_BANEN_BESCHUT -> ratio(key, HUNDRED, key.with(BANEN_31_BESCHUT), key.with(DOELSTELLING));
            case REALISATIE_PERSONEN -> ratio(key, HUNDRED, key.with(WERKZAME_PERSONEN), key.with(DOELSTELLING));
            case VERSCHIL_BANEN -> Stream.of(difference(key, key.with(BANEN_31), key.with(DOELSTELLING)));
            case VERSCHIL_PAD -> Stream.of(difference(key, key.with(BANEN_31), key.with(DOELSTELLING_PAD)));
            // Persons who came to work are working persons.
            case INSTROOM_WERK -> Stream.of(atMost(key, ONE, key.with(WERKZAME_PERSONEN)));
            // Persons who stopped may have no valid indication any more.
            case UITSTROOM_WERK -> Stream.empty();
            case ZONDER_WERK_MEDIAAN -> Stream.concat(medians.of(key), Stream.of(nobody(key, key.with(NIET_WERKEND))));
            // Targets are public; events are not limited by persons; and the base of these shares is not published.
            case DOELSTELLING,
                    DOELSTELLING_PAD,
                    AANVRAGEN,
                    ADVIEZEN_POSITIEF,
                    ADVIEZEN_NEGATIEF,
                    WERKEND_NA_3_MAANDEN,
                    WERKEND_NA_12_MAANDEN -> Stream.empty();
        };
    }

    private Optional<Equation> workingAndNotWorking(FigureKey valid) {
        return expression()
                .add(MINUS_ONE, valid)
                .add(ONE, valid.with(WERKZAME_PERSONEN))
                .add(ONE, valid.with(NIET_WERKEND))
                .isZero(
                        Certainty.CERTAIN,
                        name(valid.with(WERKZAME_PERSONEN)) + ": geldig is werkend en niet werkend samen");
    }

    /** Estimated persons are in parts of the area, and in categories, in which hours are estimated. */
    private Stream<Optional<Equation>> estimatedPersons(FigureKey working) {
        FigureKey estimated =
                IndicatorKnowledge.ofHoursClass(working, WERKZAME_PERSONEN, IndicatorKnowledge.UNKNOWN_HOURS);
        if (working.breakdown() != Breakdown.TOTAAL || seen.find(estimated).isEmpty()) {
            return Stream.empty();
        }
        return placesOfEstimated.in(working).stream().map(places -> {
            Expression expression = expression().add(ONE, estimated);
            places.forEach(place -> expression.add(MINUS_ONE, place));
            return expression.isAtMostZero(
                    Certainty.CERTAIN, name(estimated) + " is niet meer dan waar uren zijn geschat");
        });
    }

    private Stream<Optional<Equation>> hours(FigureKey hours, FigureKey working) {
        List<Optional<Equation>> known = new ArrayList<>();
        if (!right.longHours().contains(working)) {
            known.add(atMost(hours, IndicatorKnowledge.MOST_HOURS, working));
        }
        for (HoursClass one : world.hoursClasses()) {
            if (hours.breakdown() == Breakdown.ARBEIDSDUUR && one.code().equals(hours.category())) {
                known.add(expression()
                        .add(one.lowerBound(), working)
                        .add(MINUS_ONE, hours)
                        .isAtMostZero(Certainty.CLASS, name(hours) + " is ten minste de ondergrens van de klasse"));
                if (!one.open()) {
                    known.add(atMost(hours, one.upperBound(), working, Certainty.CLASS));
                }
            }
        }
        return known.stream();
    }

    private Optional<Equation> jobs(FigureKey jobs) {
        return expression()
                .add(MINUS_ONE, jobs.with(UREN_PER_WEEK))
                .add(HOURS_PER_JOB, jobs)
                .isZero(Certainty.CERTAIN, name(jobs) + " is uren gedeeld door 31");
    }

    private Optional<Equation> mostJobs(FigureKey jobs, FigureKey persons) {
        return right.longHours().contains(persons)
                ? Optional.empty()
                : atMost(jobs, IndicatorKnowledge.MOST_HOURS.divide(HOURS_PER_JOB, MathContext.DECIMAL64), persons);
    }

    /**
     * The share of the persons in the class of unknown hours. Headcounts have no such class, and estimate the hours of whole
     * classes.
     */
    private Stream<Optional<Equation>> shareOfEstimated(FigureKey share) {
        FigureKey unknown = IndicatorKnowledge.ofHoursClass(share, WERKZAME_PERSONEN, IndicatorKnowledge.UNKNOWN_HOURS);
        List<FigureKey> estimated = seen.find(unknown).isPresent()
                ? List.of(unknown)
                : world.hoursClasses().stream()
                        .map(one -> IndicatorKnowledge.ofHoursClass(share, WERKZAME_PERSONEN, one.code()))
                        .filter(seen::hoursAreEstimated)
                        .toList();
        return ratio(share, HUNDRED, estimated, share.with(WERKZAME_PERSONEN));
    }

    private Stream<Optional<Equation>> ratio(
            FigureKey quotient, BigDecimal factor, FigureKey dividend, FigureKey divisor) {
        return ratio(quotient, factor, List.of(dividend), divisor);
    }

    /** A published quotient, times its divisor, is the dividend to within its rounding. */
    private Stream<Optional<Equation>> ratio(
            FigureKey quotient, BigDecimal factor, List<FigureKey> dividends, FigureKey divisor) {
        if (!(seen.find(quotient).orElse(null) instanceof PublishedValue.Amount amount)) {
            return Stream.empty();
        }
        String reason = name(quotient) + " is gegeven";
        Expression least = expression().add(amount.value().subtract(Expression.ROUNDING), divisor);
        dividends.forEach(dividend -> least.add(factor.negate(), dividend));
        Expression most =
                expression().add(amount.value().add(Expression.ROUNDING).negate(), divisor);
        dividends.forEach(dividend -> most.add(factor, dividend));
        return Stream.of(least.isAtMostZero(Certainty.CERTAIN, reason), most.isAtMostZero(Certainty.CERTAIN, reason));
    }

    private Optional<Equation> difference(FigureKey difference, FigureKey amount, FigureKey target) {
        return seen.find(difference).orElse(null) instanceof PublishedValue.Amount
                ? expression()
                        .add(ONE, difference)
                        .add(MINUS_ONE, amount)
                        .add(ONE, target)
                        .isZero(Certainty.CERTAIN, name(difference) + " is gegeven")
                : Optional.empty();
    }

    private Optional<Equation> atMost(FigureKey figure, BigDecimal times, FigureKey bound) {
        return atMost(figure, times, bound, Certainty.CERTAIN);
    }

    private Optional<Equation> atMost(FigureKey figure, BigDecimal times, FigureKey bound, Certainty certainty) {
        return expression()
                .add(ONE, figure)
                .add(times.negate(), bound)
                .isAtMostZero(
                        certainty,
                        name(figure) + " is ten hoogste "
                                + times.stripTrailingZeros().toPlainString() + " maal "
                                + bound.indicator().code());
    }

    /** A mean or median over nobody is absent for that reason. */
    private Optional<Equation> nobody(FigureKey mean, FigureKey count) {
        return seen.find(mean).orElse(null) instanceof PublishedValue.Nothing nothing
                        && nothing.reason() == AbsenceReason.NIEMAND
                ? expression().add(ONE, count).isZero(Certainty.CERTAIN, name(mean) + " is er niet omdat er niemand is")
                : Optional.empty();
    }

    private Expression expression() {
        return new Expression(seen, unknowns);
    }
}
