package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

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
        return Stream.of(areas, categories(), joined()).flatMap(Function.identity());
    }

    /** Sums of jobs say the same as those of the hours, and less exactly. */
    private boolean isInHours(FigureKey key) {
        return key.indicator() == Indicator.BANEN_31
                && seen.find(key.with(Indicator.UREN_PER_WEEK)).isPresent();
    }

    /** The categories that the country and the regions have of an indicator. */
    private record Split(Indicator indicator, Breakdown breakdown) {}

    /** A category of all regions together is one of the country, or some of them together. */
    private Stream<Optional<Equation>> joined() {
        Map<Split, SortedSet<String>> ofCountry = categories(AreaLevel.LAND);
        Map<Split, SortedSet<String>> ofRegions = categories(AreaLevel.ARBEIDSMARKTREGIO);
        return ofRegions.entrySet().stream().flatMap(entry -> {
            SortedSet<String> country = ofCountry.getOrDefault(entry.getKey(), Collections.emptySortedSet());
            return entry.getValue().stream().map(category -> joined(entry.getKey(), category, country));
        });
    }

    private Map<Split, SortedSet<String>> categories(AreaLevel level) {
        Map<Split, SortedSet<String>> categories = new LinkedHashMap<>();
        seen.keys().stream()
                .filter(key -> key.level() == level && key.breakdown() != Breakdown.TOTAAL)
                .filter(key -> IndicatorKnowledge.isAdditive(key) && !isInHours(key))
                .forEach(key -> categories
                        .computeIfAbsent(new Split(key.indicator(), key.breakdown()), split -> new TreeSet<>())
                        .add(key.category()));
        return categories;
    }

    private Optional<Equation> joined(Split split, String ofRegions, Set<String> ofCountry) {
        List<String> parts = ofCountry.stream()
                .filter(category -> JoinedCategories.isWithin(split.breakdown(), category, ofRegions))
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        FigureKey country = new FigureKey(AreaLevel.LAND, "NL", split.indicator(), split.breakdown(), parts.get(0));
        FigureKey example = country.ofCategory(split.indicator(), split.breakdown(), ofRegions);
        List<FigureKey> regions = in(
                example, AreaLevel.ARBEIDSMARKTREGIO, knowledge.municipalities().keySet());
        Expression sum = expressions.get();
        regions.forEach(region -> sum.add(ONE, region));
        parts.forEach(part -> sum.add(MINUS_ONE, country.ofCategory(split.indicator(), split.breakdown(), part)));
        return sum.isZero(Kind.CERTAIN, Equation.name(example) + " is de som van de regio's");
    }

    private Optional<Equation> areas(FigureKey whole) {
        if (isInHours(whole)) {
            return Optional.empty();
        }
        return switch (whole.level()) {
            // The categories of regions are joined; see below.
            case LAND ->
                whole.breakdown() != Breakdown.TOTAAL
                        ? Optional.empty()
                        : sum(
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
            if (key.breakdown() != Breakdown.TOTAAL && IndicatorKnowledge.isAdditive(key) && !isInHours(key)) {
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
        return expression.isZero(Kind.CERTAIN, Equation.name(whole) + " is de som van " + ofWhat);
    }
}
