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
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.VERSCHIL_BANEN;
import static nl.beschutwerk.domain.Indicator.VERSCHIL_PAD;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN_BESCHUT;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.audit.disclosure.PublishedValues.PublishedValue;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.FigureKey;

/** All public constraints on the hidden figures of a release, as equations: what the definitions say of each indicator. */
final class PublicConstraints {

    private static final BigDecimal MINUS_ONE = ONE.negate();
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);

    private final SeenRelease release;
    private final PublishedValues seen;
    private final Unknowns unknowns;
    private final SumKnowledge sums;
    private final HoursClassKnowledge hoursClasses;
    private final InferredHours inferredHours;
    private final MedianKnowledge medians;
    private final CohortKnowledge cohorts;
    private final EstimatedPersons estimatedPersons;

    /** Prepares the constraints of a release. */
    PublicConstraints(SeenRelease release, Unknowns unknowns) {
        this.release = release;
        this.seen = release.seen();
        this.unknowns = unknowns;
        this.sums = new SumKnowledge(seen, release.knowledge(), this::expression);
        this.hoursClasses = new HoursClassKnowledge(release, this::expression);
        this.inferredHours = new InferredHours(release, this::expression);
        this.medians = new MedianKnowledge(seen, release.knowledge().referenceDate(), this::expression);
        this.cohorts = new CohortKnowledge(release, this::expression);
        this.estimatedPersons = new EstimatedPersons(release, this::expression);
    }

    List<Equation> gather() {
        return Stream.concat(sums.gather(), seen.keys().stream().flatMap(this::constraints))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The constraints from the definition of an indicator on a figure of it, besides that parts add up. */
    private Stream<Optional<Equation>> constraints(FigureKey key) {
        return switch (key.indicator()) {
            case GELDIGE_INDICATIES -> Stream.of(workingAndNotWorking(key));
            case WERKZAME_PERSONEN -> inferredHours.of(key);
            // Only their sum with the working persons is constrained, see above.
            case NIET_WERKEND -> Stream.empty();
            case WERKZAME_PERSONEN_BESCHUT -> Stream.of(atMost(key, ONE, key.with(WERKZAME_PERSONEN)));
            case UREN_PER_WEEK ->
                Stream.concat(
                        Stream.of(atMost(key, IndicatorKnowledge.MOST_HOURS, key.with(WERKZAME_PERSONEN))),
                        hoursClasses.withinClass(key));
            case GEMIDDELDE_UREN ->
                Stream.concat(
                        ratio(key, ONE, key.with(UREN_PER_WEEK), key.with(WERKZAME_PERSONEN)),
                        Stream.of(nobody(key, key.with(WERKZAME_PERSONEN))));
            case BANEN_31 -> Stream.of(jobs(key));
            case BANEN_31_BEGRENSD ->
                Stream.of(
                        hoursClasses.aboveOneJob(key),
                        atMost(key, ONE, key.with(WERKZAME_PERSONEN)),
                        atMost(key, ONE, key.with(BANEN_31)));
            case BANEN_31_BESCHUT ->
                Stream.of(atMost(key, ONE, key.with(BANEN_31)), mostJobs(key, key.with(WERKZAME_PERSONEN_BESCHUT)));
            case BANEN_31_ONDERGRENS -> Stream.of(hoursClasses.lowest(key));
            case BANEN_31_BOVENGRENS -> Stream.of(hoursClasses.highest(key));
            case AANDEEL_GESCHAT -> Stream.concat(parts(key), estimatedPersons.of(key));
            case REALISATIE_BANEN -> ratio(key, HUNDRED, key.with(BANEN_31), key.with(DOELSTELLING));
            case REALISATIE_BANEN_BESCHUT -> ratio(key, HUNDRED, key.with(BANEN_31_BESCHUT), key.with(DOELSTELLING));
            case REALISATIE_PERSONEN -> ratio(key, HUNDRED, key.with(WERKZAME_PERSONEN), key.with(DOELSTELLING));
            case VERSCHIL_BANEN -> Stream.of(difference(key, key.with(BANEN_31), key.with(DOELSTELLING)));
            case VERSCHIL_PAD -> Stream.of(difference(key, key.with(BANEN_31), key.with(DOELSTELLING_PAD)));
            // Persons who came to work are working persons.
            case INSTROOM_WERK ->
                Stream.of(atMost(key, ONE, key.with(WERKZAME_PERSONEN)), somebody(key, key.with(UITSTROOM_WERK)));
            case INSTROOM_WERK_JAAR ->
                Stream.of(atMost(key, ONE, key.with(WERKZAME_PERSONEN)), somebody(key, key.with(UITSTROOM_WERK_JAAR)));
            // Persons who stopped may have no valid indication any more.
            case UITSTROOM_WERK, UITSTROOM_WERK_JAAR -> Stream.empty();
            case ZONDER_WERK_MEDIAAN -> Stream.concat(medians.of(key), Stream.of(nobody(key, key.with(NIET_WERKEND))));
            case WERKEND_NA_3_MAANDEN, WERKEND_NA_12_MAANDEN -> Stream.concat(parts(key), cohorts.of(key));
            // Targets are public, and events are not limited by persons.
            case DOELSTELLING,
                    DOELSTELLING_PAD,
                    DOELSTELLING_VOLGEND_JAAR,
                    AANVRAGEN,
                    ADVIEZEN_POSITIEF,
                    ADVIEZEN_NEGATIEF,
                    AANVRAGEN_JAAR,
                    ADVIEZEN_POSITIEF_JAAR,
                    ADVIEZEN_NEGATIEF_JAAR -> Stream.empty();
        };
    }

    private Optional<Equation> workingAndNotWorking(FigureKey valid) {
        return expression()
                .add(MINUS_ONE, valid)
                .add(ONE, valid.with(WERKZAME_PERSONEN))
                .add(ONE, valid.with(NIET_WERKEND))
                .isZero(
                        Kind.CERTAIN,
                        name(valid.with(WERKZAME_PERSONEN)) + ": geldig is werkend en niet werkend samen");
    }

    private Optional<Equation> jobs(FigureKey jobs) {
        return rounded()
                .add(MINUS_ONE, jobs.with(UREN_PER_WEEK))
                .add(HOURS_PER_JOB, jobs)
                .isZero(Kind.CERTAIN, name(jobs) + " is uren gedeeld door 31");
    }

    private Optional<Equation> mostJobs(FigureKey jobs, FigureKey persons) {
        return atMost(jobs, IndicatorKnowledge.MOST_HOURS.divide(HOURS_PER_JOB, MathContext.DECIMAL64), persons);
    }

    /** The persons behind a share are those counted and the others, in this proportion. */
    private Stream<Optional<Equation>> parts(FigureKey share) {
        Unknown counted = new Unknown.Behind(release.quarter(), share, true);
        Unknown others = new Unknown.Behind(release.quarter(), share, false);
        String reason = name(share) + " is gegeven";
        if (seen.find(share).orElse(null) instanceof PublishedValue.Nothing nothing) {
            return nothing.reason() == AbsenceReason.NIEMAND
                    ? Stream.of(expression().add(ONE, counted).add(ONE, others).isZero(Kind.CERTAIN, reason))
                    : Stream.empty();
        }
        if (!(seen.find(share).orElse(null) instanceof PublishedValue.Amount amount)) {
            return Stream.empty();
        }
        BigDecimal least = amount.value().subtract(release.rounding().of(share));
        BigDecimal most = amount.value().add(release.rounding().of(share));
        return Stream.of(
                expression()
                        .add(least.subtract(HUNDRED), counted)
                        .add(least, others)
                        .isAtMostZero(Kind.CERTAIN, reason),
                expression()
                        .add(HUNDRED.subtract(most), counted)
                        .add(most.negate(), others)
                        .isAtMostZero(Kind.CERTAIN, reason),
                enough(expression().add(MINUS_ONE, counted).add(MINUS_ONE, others), share),
                least.signum() > 0 ? enough(expression().add(MINUS_ONE, counted), share) : Optional.empty(),
                most.compareTo(HUNDRED) < 0 ? enough(expression().add(MINUS_ONE, others), share) : Optional.empty());
    }

    /** A share is shown only if it is of enough persons, and neither part of them is small. */
    private Optional<Equation> enough(Expression persons, FigureKey share) {
        int threshold = Math.max(1, release.knowledge().method().disclosureThreshold());
        return persons.add(BigDecimal.valueOf(threshold))
                .isAtMostZero(Kind.CERTAIN, name(share) + " is gegeven, dus van genoeg mensen");
    }

    /** A published quotient, times its divisor, is the dividend to within its rounding. */
    private Stream<Optional<Equation>> ratio(
            FigureKey quotient, BigDecimal factor, FigureKey dividend, FigureKey divisor) {
        if (!(seen.find(quotient).orElse(null) instanceof PublishedValue.Amount amount)) {
            return Stream.empty();
        }
        String reason = name(quotient) + " is gegeven";
        BigDecimal rounding = release.rounding().of(quotient);
        return Stream.of(
                rounded()
                        .add(amount.value().subtract(rounding), divisor)
                        .add(factor.negate(), dividend)
                        .isAtMostZero(Kind.CERTAIN, reason),
                rounded()
                        .add(amount.value().add(rounding).negate(), divisor)
                        .add(factor, dividend)
                        .isAtMostZero(Kind.CERTAIN, reason));
    }

    /** Inflow and outflow are hidden together, and only if one of them is not zero. */
    private Optional<Equation> somebody(FigureKey in, FigureKey out) {
        return seen.isHidden(in) && seen.isHidden(out)
                ? expression()
                        .add(MINUS_ONE, in)
                        .add(MINUS_ONE, out)
                        .add(ONE)
                        .isAtMostZero(Kind.CERTAIN, name(in) + " en uitstroom zijn niet beide nul")
                : Optional.empty();
    }

    private Optional<Equation> difference(FigureKey difference, FigureKey amount, FigureKey target) {
        return seen.find(difference).orElse(null) instanceof PublishedValue.Amount
                ? rounded()
                        .add(ONE, difference)
                        .add(MINUS_ONE, amount)
                        .add(ONE, target)
                        .isZero(Kind.CERTAIN, name(difference) + " is gegeven")
                : Optional.empty();
    }

    private Optional<Equation> atMost(FigureKey figure, BigDecimal times, FigureKey bound) {
        return expression()
                .add(ONE, figure)
                .add(times.negate(), bound)
                .isAtMostZero(
                        Kind.CERTAIN,
                        name(figure) + " is ten hoogste "
                                + times.stripTrailingZeros().toPlainString() + " maal "
                                + bound.indicator().code());
    }

    /** A mean or median over nobody is absent for that reason. */
    private Optional<Equation> nobody(FigureKey mean, FigureKey count) {
        return seen.find(mean).orElse(null) instanceof PublishedValue.Nothing nothing
                        && nothing.reason() == AbsenceReason.NIEMAND
                ? expression().add(ONE, count).isZero(Kind.CERTAIN, name(mean) + " is er niet omdat er niemand is")
                : Optional.empty();
    }

    private Expression expression() {
        return Expression.measured(release, unknowns);
    }

    private Expression rounded() {
        return Expression.ofRoundedHours(release, unknowns);
    }
}
