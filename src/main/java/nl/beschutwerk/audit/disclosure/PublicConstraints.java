package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Unit;

/** Everything that definitions and common sense say of figures together, written down for the hidden ones among them. */
final class PublicConstraints {

    private static final BigDecimal MINUS_ONE = ONE.negate();
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);

    /** Nobody works more hours than a week has. */
    private static final BigDecimal HOURS_PER_WEEK = new BigDecimal(168);

    private static final Set<Indicator> SUMS = Set.of(
            UREN_PER_WEEK, BANEN_31, BANEN_31_BEGRENSD, BANEN_31_BESCHUT, BANEN_31_ONDERGRENS, BANEN_31_BOVENGRENS);

    private final PublishedValues seen;
    private final KnownWorld world;
    private final Unknowns unknowns;
    private final Set<FigureKey> guessed;
    private final List<Equation> equations = new ArrayList<>();

    /**
     * Knows what everyone does.
     *
     * @param guessed the working persons of whom the hours that each counts for are guessed
     */
    PublicConstraints(PublishedValues seen, KnownWorld world, Unknowns unknowns, Set<FigureKey> guessed) {
        this.guessed = guessed;
        this.seen = seen;
        this.world = world;
        this.unknowns = unknowns;
    }

    List<Equation> gather() {
        InferredHours guesses = new InferredHours(seen, world, this::expression, guessed);
        MedianKnowledge medians = new MedianKnowledge(seen, world.referenceDate(), this::expression);
        for (FigureKey key : seen.keys()) {
            if (isAdditive(key.indicator())) {
                addParts(key);
            }
        }
        addCategories();
        for (FigureKey key : seen.keys()) {
            if (key.indicator() == WERKZAME_PERSONEN) {
                addWithin(key);
                guesses.of(key).forEach(this::take);
            } else if (key.indicator() == NIET_WERKEND && key.breakdown() == Breakdown.TOTAAL) {
                medians.of(key).forEach(this::take);
            }
        }
        return equations;
    }

    private static boolean isAdditive(Indicator indicator) {
        return indicator.unit() == Unit.PERSONEN || indicator.unit() == Unit.AANTAL || SUMS.contains(indicator);
    }

    private void addParts(FigureKey whole) {
        switch (whole.level()) {
            case LAND ->
                addSum(
                        whole,
                        in(
                                whole,
                                AreaLevel.ARBEIDSMARKTREGIO,
                                world.municipalities().keySet()),
                        "de regio's");
            case ARBEIDSMARKTREGIO ->
                addSum(
                        whole,
                        in(whole, AreaLevel.GEMEENTE, world.municipalities().getOrDefault(whole.areaCode(), List.of())),
                        "de gemeenten");
            case GEMEENTE -> {}
        }
    }

    private static List<FigureKey> in(FigureKey whole, AreaLevel level, Collection<String> areas) {
        return areas.stream()
                .map(area -> new FigureKey(level, area, whole.indicator(), whole.breakdown(), whole.category()))
                .toList();
    }

    private void addCategories() {
        Map<List<Object>, List<FigureKey>> categories = new LinkedHashMap<>();
        for (FigureKey key : seen.keys()) {
            if (key.breakdown() != Breakdown.TOTAAL && isAdditive(key.indicator())) {
                categories
                        .computeIfAbsent(
                                List.of(key.level(), key.areaCode(), key.indicator(), key.breakdown()),
                                split -> new ArrayList<>())
                        .add(key);
            }
        }
        categories
                .values()
                .forEach(parts -> addSum(
                        parts.get(0).ofWholeArea(parts.get(0).indicator()),
                        parts,
                        "de categorieën van " + parts.get(0).breakdown().code()));
    }

    private void addSum(FigureKey whole, List<FigureKey> parts, String ofWhat) {
        if (parts.isEmpty()) {
            return;
        }
        Expression expression = expression().add(MINUS_ONE, whole);
        parts.forEach(part -> expression.add(ONE, part));
        take(expression.isZero(Certainty.SUM, name(whole) + " is de som van " + ofWhat));
    }

    private void addWithin(FigureKey working) {
        FigureKey hours = working.with(UREN_PER_WEEK);
        FigureKey jobs = working.with(BANEN_31);
        take(expression()
                .add(MINUS_ONE, working.with(GELDIGE_INDICATIES))
                .add(ONE, working)
                .add(ONE, working.with(NIET_WERKEND))
                .isZero(Certainty.CERTAIN, name(working) + ": geldig is werkend en niet werkend samen"));
        take(expression()
                .add(MINUS_ONE, hours)
                .add(HOURS_PER_JOB, jobs)
                .isZero(Certainty.CERTAIN, name(jobs) + " is uren gedeeld door 31"));
        atMost(hours, HOURS_PER_WEEK, working);
        addHoursClass(working, hours);
        ratio(working.with(GEMIDDELDE_UREN), ONE, hours, working);
        if (working.breakdown() == Breakdown.TOTAAL) {
            addTotals(working, jobs);
        }
    }

    private void addTotals(FigureKey working, FigureKey jobs) {
        FigureKey target = working.with(DOELSTELLING);
        FigureKey sheltered = working.with(WERKZAME_PERSONEN_BESCHUT);
        FigureKey shelteredJobs = working.with(BANEN_31_BESCHUT);
        FigureKey capped = working.with(BANEN_31_BEGRENSD);
        addShareOfEstimated(working);
        new PlacesOfEstimated(seen, world).atMost(working, this::expression).forEach(this::take);
        new HoursClassKnowledge(world.hoursClasses(), seen, this::expression)
                .of(working)
                .forEach(this::take);
        ratio(working.with(REALISATIE_BANEN), HUNDRED, jobs, target);
        ratio(working.with(REALISATIE_BANEN_BESCHUT), HUNDRED, shelteredJobs, target);
        ratio(working.with(REALISATIE_PERSONEN), HUNDRED, working, target);
        difference(working.with(VERSCHIL_BANEN), jobs, target);
        difference(working.with(VERSCHIL_PAD), jobs, working.with(DOELSTELLING_PAD));
        atMost(sheltered, ONE, working);
        atMost(working.with(INSTROOM_WERK), ONE, working);
        atMost(capped, ONE, working);
        atMost(capped, ONE, jobs);
        atMost(shelteredJobs, ONE, jobs);
        atMost(shelteredJobs, HOURS_PER_WEEK.divide(HOURS_PER_JOB, MathContext.DECIMAL64), sheltered);
        nobody(working.with(GEMIDDELDE_UREN), working);
        nobody(working.with(Indicator.ZONDER_WERK_MEDIAAN), working.with(NIET_WERKEND));
    }

    /** Of the persons in the class of unknown hours; headcounts have none, and estimate the hours of whole classes. */
    private void addShareOfEstimated(FigureKey working) {
        FigureKey unknown = HoursClassKnowledge.category(working, WERKZAME_PERSONEN, HoursClassKnowledge.UNKNOWN_HOURS);
        List<FigureKey> estimated = seen.find(unknown).isPresent()
                ? List.of(unknown)
                : world.hoursClasses().stream()
                        .map(one -> HoursClassKnowledge.category(working, WERKZAME_PERSONEN, one.code()))
                        .filter(seen::hoursAreEstimated)
                        .toList();
        ratio(working.with(AANDEEL_GESCHAT), HUNDRED, estimated, working);
    }

    private void addHoursClass(FigureKey working, FigureKey hours) {
        for (HoursClass one : world.hoursClasses()) {
            if (working.breakdown() == Breakdown.ARBEIDSDUUR && one.code().equals(working.category())) {
                take(expression()
                        .add(one.lowerBound(), working)
                        .add(MINUS_ONE, hours)
                        .isAtMostZero(Certainty.CLASS, name(hours) + " is ten minste de ondergrens van de klasse"));
                if (!one.open()) {
                    atMost(hours, one.upperBound(), working, Certainty.CLASS);
                }
            }
        }
    }

    /** A published quotient, times its divisor, is the dividend to within its rounding. */
    private void ratio(FigureKey quotient, BigDecimal factor, FigureKey dividend, FigureKey divisor) {
        ratio(quotient, factor, List.of(dividend), divisor);
    }

    private void ratio(FigureKey quotient, BigDecimal factor, List<FigureKey> dividends, FigureKey divisor) {
        if (seen.find(quotient).orElse(null) instanceof PublishedValue.Amount amount) {
            String reason = name(quotient) + " is gegeven";
            Expression least = expression().add(amount.value().subtract(Expression.ROUNDING), divisor);
            dividends.forEach(dividend -> least.add(factor.negate(), dividend));
            take(least.isAtMostZero(Certainty.CERTAIN, reason));
            Expression most =
                    expression().add(amount.value().add(Expression.ROUNDING).negate(), divisor);
            dividends.forEach(dividend -> most.add(factor, dividend));
            take(most.isAtMostZero(Certainty.CERTAIN, reason));
        }
    }

    private void difference(FigureKey difference, FigureKey amount, FigureKey target) {
        if (seen.find(difference).orElse(null) instanceof PublishedValue.Amount) {
            take(expression()
                    .add(ONE, difference)
                    .add(MINUS_ONE, amount)
                    .add(ONE, target)
                    .isZero(Certainty.CERTAIN, name(difference) + " is gegeven"));
        }
    }

    private void atMost(FigureKey figure, BigDecimal times, FigureKey bound) {
        atMost(figure, times, bound, Certainty.CERTAIN);
    }

    private void atMost(FigureKey figure, BigDecimal times, FigureKey bound, Certainty certainty) {
        take(expression()
                .add(ONE, figure)
                .add(times.negate(), bound)
                .isAtMostZero(
                        certainty,
                        name(figure) + " is ten hoogste "
                                + times.stripTrailingZeros().toPlainString() + " maal "
                                + bound.indicator().code()));
    }

    /** A mean over nobody is absent for that reason. */
    private void nobody(FigureKey mean, FigureKey count) {
        if (seen.find(mean).orElse(null) instanceof PublishedValue.Nothing nothing
                && nothing.reason() == AbsenceReason.NIEMAND) {
            take(expression()
                    .add(ONE, count)
                    .isZero(Certainty.CERTAIN, name(mean) + " is er niet omdat er niemand is"));
        }
    }

    private Expression expression() {
        return new Expression(seen, unknowns);
    }

    private void take(Optional<Equation> equation) {
        equation.ifPresent(equations::add);
    }

    static String name(FigureKey key) {
        return key.areaCode() + " " + key.indicator().code()
                + (key.breakdown() == Breakdown.TOTAAL
                        ? ""
                        : " (" + key.breakdown().code() + " " + key.category() + ")");
    }
}
