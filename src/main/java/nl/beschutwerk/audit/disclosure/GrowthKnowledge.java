package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF_JAAR;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

/**
 * Constraints on the growth of groups between two quarters: whoever was added to a group had a positive advice or came to
 * work, and whoever left it stopped working. Of every group only what it grew counts, since in another somebody can have left.
 */
final class GrowthKnowledge {

    private static final BigDecimal MINUS_ONE = ONE.negate();
    private static final int YEAR = 4;

    /** The groups that a person is in until another advice; age changes only with the year. */
    private static final List<Breakdown> LASTING = List.of(Breakdown.GESLACHT, Breakdown.GRONDSLAG, Breakdown.LEEFTIJD);

    private final SeenRelease before;
    private final SeenRelease now;
    private final int quarters;
    private final SameAreas same;
    private final Unknowns unknowns;
    private final Set<Unknown.Growth> defined = new LinkedHashSet<>();

    GrowthKnowledge(SeenRelease before, SeenRelease now, SameAreas same, Unknowns unknowns) {
        this.before = before;
        this.now = now;
        this.quarters = now.quartersAfter(before);
        this.same = same;
        this.unknowns = unknowns;
    }

    /** The constraints of all areas, and those that define the growth that they are about. */
    Stream<Equation> gather() {
        if (quarters != 1 && quarters != YEAR) {
            return Stream.empty();
        }
        List<Equation> all = Stream.concat(
                        in(AreaLevel.LAND, Stream.of("NL")).stream(),
                        in(AreaLevel.ARBEIDSMARKTREGIO, same.regions().keySet().stream()).stream())
                .flatMap(this::of)
                .flatMap(Optional::stream)
                .toList();
        return Stream.concat(
                all.stream(), defined.stream().map(this::definition).flatMap(Optional::stream));
    }

    private Stream<Optional<Equation>> of(FigureKey area) {
        boolean country = area.level() == AreaLevel.LAND;
        List<Optional<Equation>> known = new ArrayList<>();
        for (List<FigureKey> groups : groups(area)) {
            known.add(growth(groups, GELDIGE_INDICATIES, false, List.of(area.with(ADVIEZEN_POSITIEF_JAAR))));
            if (quarters == 1 && !country) {
                known.add(growthInQuarter(groups, area.with(ADVIEZEN_POSITIEF_JAAR)));
            }
            if (quarters == YEAR) {
                known.add(growth(groups, WERKZAME_PERSONEN, false, List.of(area.with(INSTROOM_WERK_JAAR))));
                known.add(growth(groups, WERKZAME_PERSONEN, true, List.of(area.with(UITSTROOM_WERK_JAAR))));
                known.add(growth(
                        groups,
                        NIET_WERKEND,
                        false,
                        List.of(area.with(ADVIEZEN_POSITIEF_JAAR), area.with(UITSTROOM_WERK_JAAR))));
            } else if (country) {
                known.add(growth(groups, GELDIGE_INDICATIES, false, List.of(area.with(ADVIEZEN_POSITIEF))));
                known.add(growth(groups, WERKZAME_PERSONEN, false, List.of(area.with(INSTROOM_WERK))));
                known.add(growth(groups, WERKZAME_PERSONEN, true, List.of(area.with(UITSTROOM_WERK))));
                known.add(growth(
                        groups, NIET_WERKEND, false, List.of(area.with(ADVIEZEN_POSITIEF), area.with(UITSTROOM_WERK))));
            }
        }
        return known.stream();
    }

    /** The divisions of an area into groups that both releases have: categories, and parts of the area. */
    private List<List<FigureKey>> groups(FigureKey area) {
        List<List<FigureKey>> all = new ArrayList<>();
        for (Breakdown breakdown : LASTING) {
            if (breakdown != Breakdown.LEEFTIJD
                    || before.quarter().year() == now.quarter().year()) {
                all.add(now.seen().categories(area, GELDIGE_INDICATIES, breakdown));
            }
        }
        if (area.level() == AreaLevel.LAND) {
            all.add(in(AreaLevel.ARBEIDSMARKTREGIO, same.regions().keySet().stream()));
            all.add(in(AreaLevel.GEMEENTE, same.regions().values().stream().flatMap(List::stream)));
        } else {
            all.add(in(AreaLevel.GEMEENTE, same.regions().getOrDefault(area.areaCode(), List.of()).stream()));
        }
        return all;
    }

    private static List<FigureKey> in(AreaLevel level, Stream<String> codes) {
        return codes.map(code ->
                        new FigureKey(level, code, GELDIGE_INDICATIES, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY))
                .toList();
    }

    /** All growth, or decline, of the groups together is at most some numbers of persons or events. */
    private Optional<Equation> growth(
            List<FigureKey> groups, Indicator stock, boolean decline, List<FigureKey> atMost) {
        List<FigureKey> both = inBoth(groups, stock);
        if (both.isEmpty()) {
            return Optional.empty();
        }
        Expression expression = grown(both, decline);
        atMost.forEach(key -> expression.add(MINUS_ONE, key));
        return expression.isAtMostZero(Kind.BETWEEN, reason(both, decline, atMost.get(0)));
    }

    /** The advices of the quarter itself, which are not published, are no fewer than those who were indicated in it. */
    private Optional<Equation> growthInQuarter(List<FigureKey> groups, FigureKey advices) {
        List<FigureKey> both = inBoth(groups, GELDIGE_INDICATIES);
        return both.isEmpty() || both.size() < groups.size()
                ? Optional.empty()
                : grown(both, false)
                        .add(MINUS_ONE, new Unknown.OfQuarter(now.quarter(), advices))
                        .isAtMostZero(Kind.DEFINITION, reason(both, false, advices));
    }

    private List<FigureKey> inBoth(List<FigureKey> groups, Indicator stock) {
        return groups.stream()
                .map(group -> group.with(stock))
                .filter(key -> before.has(key) && now.has(key))
                .toList();
    }

    private Expression grown(List<FigureKey> groups, boolean decline) {
        Expression expression = Expression.measured(now, unknowns);
        groups.forEach(key -> {
            expression.addGrowth(before, now, key, decline);
            unknowns.find(new Unknown.Growth(now.quarter(), before.quarter(), key, decline))
                    .ifPresent(number -> defined.add((Unknown.Growth) unknowns.get(number)));
        });
        return expression;
    }

    private String reason(List<FigureKey> groups, boolean decline, FigureKey atMost) {
        FigureKey first = groups.get(0);
        return first.indicator().code() + " per "
                + (first.breakdown() == Breakdown.TOTAAL
                        ? "gebied"
                        : first.breakdown().code())
                + (decline ? " daalt" : " groeit") + " sinds " + before.quarter() + " niet meer dan in "
                + Equation.name(atMost) + " past";
    }

    private Optional<Equation> definition(Unknown.Growth growth) {
        BigDecimal sign = growth.decline() ? MINUS_ONE : ONE;
        return Expression.measured(now, unknowns)
                .add(sign, growth.key())
                .add(sign.negate(), before, growth.key())
                .add(MINUS_ONE, growth)
                .isAtMostZero(
                        Kind.DEFINITION,
                        Equation.name(growth.key()) + (growth.decline() ? " daalde" : " groeide") + " sinds "
                                + before.quarter());
    }
}
