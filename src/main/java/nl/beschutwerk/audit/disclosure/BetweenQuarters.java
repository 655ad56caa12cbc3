package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_12_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_3_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

/**
 * Constraints between the stocks of two quarters: flows are their difference, and whoever has been indicated or without work
 * for some time was so before.
 */
final class BetweenQuarters {

    private static final BigDecimal MINUS_ONE = ONE.negate();
    private static final int YEAR = 4;
    private static final int MONTHS_PER_QUARTER = 3;
    private static final List<Indicator> COHORTS = List.of(WERKEND_NA_3_MAANDEN, WERKEND_NA_12_MAANDEN);

    private final SeenRelease before;
    private final SeenRelease now;
    private final int quarters;
    private final SameAreas same;
    private final Unknowns unknowns;

    BetweenQuarters(SeenRelease before, SeenRelease now, SameAreas same, Unknowns unknowns) {
        this.before = before;
        this.now = now;
        this.quarters = now.quartersAfter(before);
        this.same = same;
        this.unknowns = unknowns;
    }

    Stream<Equation> gather() {
        return now.seen().keys().stream()
                .filter(same::contains)
                .flatMap(this::of)
                .flatMap(Optional::stream);
    }

    private Stream<Optional<Equation>> of(FigureKey key) {
        return switch (key.indicator()) {
            case INSTROOM_WERK -> quarters == 1 ? Stream.of(flows(key, key.with(UITSTROOM_WERK))) : Stream.empty();
            case INSTROOM_WERK_JAAR ->
                quarters == YEAR ? Stream.of(flows(key, key.with(UITSTROOM_WERK_JAAR))) : Stream.empty();
            case WERKEND_NA_3_MAANDEN -> cohort(key, MONTHS_PER_QUARTER);
            case WERKEND_NA_12_MAANDEN -> cohort(key, YEAR * MONTHS_PER_QUARTER);
            case NIET_WERKEND -> key.breakdown() == Breakdown.ZONDER_WERK ? stillWithoutWork(key) : Stream.empty();
            default -> Stream.empty();
        };
    }

    private Optional<Equation> flows(FigureKey in, FigureKey out) {
        return now().add(ONE, in)
                .add(MINUS_ONE, out)
                .add(MINUS_ONE, in.with(WERKZAME_PERSONEN))
                .add(ONE, before, in.with(WERKZAME_PERSONEN))
                .isZero(
                        Kind.BETWEEN,
                        Equation.name(in) + " min uitstroom is de groei van werkzame_personen sinds "
                                + before.quarter());
    }

    /** Whoever has been indicated for so long was so then, and for as long less the time between. */
    private Stream<Optional<Equation>> cohort(FigureKey share, int months) {
        int left = months - MONTHS_PER_QUARTER * quarters;
        List<Optional<Equation>> known = new ArrayList<>();
        if (left >= 0 && now.has(share)) {
            String reason = Equation.name(share) + " gaat over wie in " + before.quarter() + " al geldig was";
            known.add(now().addBase(ONE, now, share)
                    .add(MINUS_ONE, before, share.with(GELDIGE_INDICATIES))
                    .isAtMostZero(Kind.BETWEEN, reason));
            COHORTS.stream()
                    .filter(shorter -> months(shorter) <= left && before.has(share.with(shorter)))
                    .map(shorter -> now().addBase(ONE, now, share)
                            .addBase(MINUS_ONE, before, share.with(shorter))
                            .isAtMostZero(Kind.BETWEEN, reason))
                    .forEach(known::add);
        }
        return known.stream();
    }

    private static int months(Indicator share) {
        return share == WERKEND_NA_3_MAANDEN ? MONTHS_PER_QUARTER : YEAR * MONTHS_PER_QUARTER;
    }

    /** Whoever has been without work for at least so long was so then, for as long less the time between. */
    private Stream<Optional<Equation>> stillWithoutWork(FigureKey key) {
        int months = JoinedCategories.from(key.category()).orElse(0);
        int left = months - MONTHS_PER_QUARTER * quarters;
        if (left < 0) {
            return Stream.empty();
        }
        String reason =
                key.areaCode() + ": wie " + months + " maanden zonder werk is, was dat ook in " + before.quarter();
        List<Optional<Equation>> known = new ArrayList<>();
        Expression then = longer(months, key);
        List<FigureKey> classes = classes(before, key, firstFrom(left, key));
        if (classes.isEmpty()) {
            then.add(MINUS_ONE, before, key.ofWholeArea(NIET_WERKEND));
        }
        classes.forEach(one -> then.add(MINUS_ONE, before, one));
        known.add(then.isAtMostZero(Kind.BETWEEN, reason));
        COHORTS.stream()
                .filter(share -> months(share) <= left && before.has(key.ofWholeArea(share)))
                .map(share -> longer(months, key)
                        .add(MINUS_ONE, new Unknown.Behind(before.quarter(), key.ofWholeArea(share), false))
                        .isAtMostZero(Kind.BETWEEN, reason))
                .forEach(known::add);
        return known.stream();
    }

    private Expression longer(int months, FigureKey key) {
        Expression expression = now();
        classes(now, key, months).forEach(one -> expression.add(ONE, one));
        return expression;
    }

    /** The last bound of a class at the time that is not after some months. */
    private int firstFrom(int months, FigureKey key) {
        return classes(before, key, 0).stream()
                .mapToInt(one -> JoinedCategories.from(one.category()).orElse(0))
                .filter(from -> from <= months)
                .max()
                .orElse(0);
    }

    private static List<FigureKey> classes(SeenRelease release, FigureKey key, int months) {
        return release.seen().categories(key, NIET_WERKEND, Breakdown.ZONDER_WERK).stream()
                .filter(one -> JoinedCategories.from(one.category()).orElse(-1) >= months)
                .toList();
    }

    private Expression now() {
        return Expression.measured(now, unknowns);
    }
}
