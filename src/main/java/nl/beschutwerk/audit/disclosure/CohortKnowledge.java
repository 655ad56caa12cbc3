package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF_JAAR;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_12_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_3_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

/**
 * Constraints on the persons behind the shares of those working after some months, whose number no figure gives: who is not
 * among them was indicated since, and so had a positive advice since.
 */
final class CohortKnowledge {

    private static final BigDecimal MINUS_ONE = ONE.negate();
    private static final int THREE_MONTHS = 3;
    private static final int TWELVE_MONTHS = 12;

    private final SeenRelease release;
    private final Supplier<Expression> expressions;

    CohortKnowledge(SeenRelease release, Supplier<Expression> expressions) {
        this.release = release;
        this.expressions = expressions;
    }

    /** The constraints of an area as a whole on those of a share. */
    Stream<Optional<Equation>> of(FigureKey share) {
        int months = share.indicator() == WERKEND_NA_3_MAANDEN ? THREE_MONTHS : TWELVE_MONTHS;
        String name = Equation.name(share);
        return Stream.concat(
                Stream.of(
                        atMost(share, true, share.with(WERKZAME_PERSONEN)),
                        atMost(share, false, share.with(NIET_WERKEND)),
                        newly(share, GELDIGE_INDICATIES, ADVIEZEN_POSITIEF_JAAR),
                        newly(share, WERKZAME_PERSONEN, INSTROOM_WERK_JAAR),
                        longWithoutWork(share, months, name)),
                months == THREE_MONTHS
                        // In the quarter itself, which only the country has.
                        ? Stream.of(
                                newly(share, GELDIGE_INDICATIES, ADVIEZEN_POSITIEF),
                                newly(share, WERKZAME_PERSONEN, INSTROOM_WERK))
                        : Stream.of(among(share, true), among(share, false)));
    }

    private Unknown.Behind behind(FigureKey share, boolean counted) {
        return new Unknown.Behind(release.quarter(), share, counted);
    }

    private Optional<Equation> atMost(FigureKey share, boolean counted, FigureKey whole) {
        return expressions
                .get()
                .add(ONE, behind(share, counted))
                .add(MINUS_ONE, whole)
                .isAtMostZero(Kind.CERTAIN, Equation.name(share) + " gaat over een deel van " + Equation.name(whole));
    }

    /** Whoever is not in the base was indicated since, and whoever of them works came to work since. */
    private Optional<Equation> newly(FigureKey share, Indicator stock, Indicator since) {
        Expression expression = expressions.get().add(ONE, share.with(stock)).add(MINUS_ONE, share.with(since));
        if (stock == GELDIGE_INDICATIES) {
            expression.addBase(MINUS_ONE, release, share);
        } else {
            expression.add(MINUS_ONE, behind(share, true));
        }
        return expression.isAtMostZero(
                Kind.CERTAIN, Equation.name(share) + ": wie niet meetelt, is nieuw, en telt in " + since.code());
    }

    /** Whoever has been without work for so long has been indicated for so long. */
    private Optional<Equation> longWithoutWork(FigureKey share, int months, String name) {
        List<FigureKey> classes = release.seen().categories(share, NIET_WERKEND, Breakdown.ZONDER_WERK).stream()
                .filter(key -> JoinedCategories.from(key.category()).orElse(0) >= months)
                .toList();
        Expression expression = expressions.get().add(MINUS_ONE, behind(share, false));
        classes.forEach(key -> expression.add(ONE, key));
        return classes.isEmpty()
                ? Optional.empty()
                : expression.isAtMostZero(Kind.CERTAIN, name + " gaat ook over wie zo lang zonder werk is");
    }

    /** Whoever was indicated twelve months ago was so three months ago. */
    private Optional<Equation> among(FigureKey share, boolean counted) {
        FigureKey shorter = share.with(WERKEND_NA_3_MAANDEN);
        return release.seen().find(shorter).isEmpty()
                ? Optional.empty()
                : expressions
                        .get()
                        .add(ONE, behind(share, counted))
                        .add(MINUS_ONE, behind(shorter, counted))
                        .isAtMostZero(
                                Kind.CERTAIN,
                                Equation.name(share) + " gaat over een deel van " + WERKEND_NA_3_MAANDEN.code());
    }

    /** Whether a figure is such a share. */
    static boolean isOf(FigureKey key) {
        return (key.indicator() == WERKEND_NA_3_MAANDEN || key.indicator() == WERKEND_NA_12_MAANDEN)
                && key.level() != AreaLevel.GEMEENTE;
    }
}
