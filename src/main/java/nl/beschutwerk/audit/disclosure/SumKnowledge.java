package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.audit.disclosure.Equation.Expression;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;

/** Counts and sums of the parts of an area add up to the whole, and so do those of the categories of a breakdown. */
final class SumKnowledge {

    private static final BigDecimal MINUS_ONE = ONE.negate();

    private final PublishedValues seen;
    private final PublicKnowledge knowledge;
    private final Supplier<Expression> expressions;

    SumKnowledge(PublishedValues seen, PublicKnowledge knowledge, Supplier<Expression> expressions) {
        this.seen = seen;
        this.knowledge = knowledge;
        this.expressions = expressions;
    }

    /** All sums over areas, and then all sums over categories. */
    Stream<Optional<Equation>> gather() {
        Stream<Optional<Equation>> areas =
                seen.keys().stream().filter(IndicatorKnowledge::isAdditive).map(this::areas);
        return Stream.concat(areas, categories());
    }

    private Optional<Equation> areas(FigureKey whole) {
        return switch (whole.level()) {
            case LAND ->
                sum(
                        whole,
                        in(
                                whole,
                                AreaLevel.ARBEIDSMARKTREGIO,
                                knowledge.municipalities().keySet()),
                        "de regio's");
            case ARBEIDSMARKTREGIO ->
                sum(
                        whole,
                        in(
                                whole,
                                AreaLevel.GEMEENTE,
                                knowledge.municipalities().getOrDefault(whole.areaCode(), List.of())),
                        "de gemeenten");
            case GEMEENTE -> Optional.empty();
        };
    }

    private static List<FigureKey> in(FigureKey whole, AreaLevel level, Collection<String> areas) {
        return areas.stream()
                .map(area -> new FigureKey(level, area, whole.indicator(), whole.breakdown(), whole.category()))
                .toList();
    }

    private Stream<Optional<Equation>> categories() {
        Map<List<Object>, List<FigureKey>> categories = new LinkedHashMap<>();
        for (FigureKey key : seen.keys()) {
            if (key.breakdown() != Breakdown.TOTAAL && IndicatorKnowledge.isAdditive(key)) {
                categories
                        .computeIfAbsent(
                                List.of(key.level(), key.areaCode(), key.indicator(), key.breakdown()),
                                split -> new ArrayList<>())
                        .add(key);
            }
        }
        return categories.values().stream().map(parts -> {
            FigureKey first = parts.get(0);
            return sum(
                    first.ofWholeArea(first.indicator()),
                    parts,
                    "de categorieën van " + first.breakdown().code());
        });
    }

    private Optional<Equation> sum(FigureKey whole, List<FigureKey> parts, String ofWhat) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Expression expression = expressions.get().add(MINUS_ONE, whole);
        parts.forEach(part -> expression.add(ONE, part));
        return expression.isZero(Certainty.SUM, Equation.name(whole) + " is de som van " + ofWhat);
    }
}
