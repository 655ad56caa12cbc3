package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;

/**
 * Hides what would give a hidden count away within the same area by one subtraction: valid = working + not working, and a
 * breakdown adds up to its total. What areas together give away is not its business.
 */
final class Complements {

    private final Figures figures;
    private final Set<FigureKey> hidden;

    /** Starts from the counts that are hidden for their own sake. */
    Complements(Figures figures, Set<FigureKey> hidden) {
        this.figures = figures;
        this.hidden = new TreeSet<>(hidden);
    }

    /** The hidden counts with their complements, until nothing more is given away. */
    Set<FigureKey> complete() {
        int before;
        do {
            before = hidden.size();
            Set.copyOf(hidden).stream().sorted().forEach(this::hideSecondOfThree);
            hideSecondCategories();
        } while (hidden.size() > before);
        return hidden;
    }

    private void hideSecondOfThree(FigureKey key) {
        switch (key.indicator()) {
            case WERKZAME_PERSONEN -> hideUnlessOneIsHidden(key, Indicator.NIET_WERKEND, Indicator.GELDIGE_INDICATIES);
            case NIET_WERKEND -> hideUnlessOneIsHidden(key, Indicator.WERKZAME_PERSONEN, Indicator.GELDIGE_INDICATIES);
            case GELDIGE_INDICATIES -> hideUnlessOneIsHidden(key, Indicator.NIET_WERKEND, Indicator.WERKZAME_PERSONEN);
            default -> {}
        }
    }

    private void hideUnlessOneIsHidden(FigureKey key, Indicator first, Indicator second) {
        FigureKey candidate = beside(key, first);
        if (isGiven(candidate) && isGiven(beside(key, second))) {
            hidden.add(candidate);
        }
    }

    private void hideSecondCategories() {
        Map<FigureKey, List<FigureKey>> hiddenCategories = hidden.stream()
                .filter(key -> key.breakdown() != Breakdown.TOTAAL)
                .collect(Collectors.groupingBy(key -> inBreakdown(key, "")));
        hiddenCategories.values().stream()
                .filter(categories -> categories.size() == 1)
                .map(categories -> categories.get(0))
                .sorted()
                .forEach(this::hideSmallestOther);
    }

    /** The least is lost with the smallest; of equal ones the first by code, so that the choice is always the same. */
    private void hideSmallestOther(FigureKey key) {
        if (!isGiven(new FigureKey(
                key.level(), key.areaCode(), key.indicator(), Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY))) {
            return;
        }
        figures.stream()
                .filter(figure -> inBreakdown(figure.key(), "").equals(inBreakdown(key, "")))
                .filter(figure -> isGiven(figure.key()))
                .min(Comparator.comparing(Complements::amount).thenComparing(Figure::key))
                .ifPresent(figure -> hidden.add(figure.key()));
    }

    private static FigureKey beside(FigureKey key, Indicator indicator) {
        return new FigureKey(key.level(), key.areaCode(), indicator, key.breakdown(), key.category());
    }

    private static FigureKey inBreakdown(FigureKey key, String category) {
        return new FigureKey(key.level(), key.areaCode(), key.indicator(), key.breakdown(), category);
    }

    private boolean isGiven(FigureKey key) {
        return !hidden.contains(key)
                && figures.find(key)
                        .filter(figure -> figure.value() instanceof FigureValue.Given)
                        .isPresent();
    }

    private static BigDecimal amount(Figure figure) {
        return figure.value() instanceof FigureValue.Given given ? given.amount() : BigDecimal.ZERO;
    }
}
