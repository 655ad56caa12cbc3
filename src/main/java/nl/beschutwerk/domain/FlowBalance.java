package nl.beschutwerk.domain;

import java.math.BigDecimal;
import java.util.List;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.domain.IndicatorKind.Period;

/**
 * What must be added to the inflow less the outflow of the working persons to find the change of their number (definitions,
 * "Showing"). It follows from published figures only.
 *
 * @param change of the number of working persons, since the beginning of the period
 * @param inflow of the same area, in the same period
 * @param outflow of the same area, in the same period
 */
public record FlowBalance(Quarter quarter, Change change, Figure inflow, Figure outflow) {

    /** The balance of an area over a period. */
    public static FlowBalance of(Figures figures, Comparisons comparisons, Area area, Period period) {
        return new FlowBalance(
                figures.quarter(),
                comparisons.change(FigureKey.total(area, Indicator.WERKZAME_PERSONEN), since(period)),
                figures.total(area, inflow(period)).orElseThrow(),
                figures.total(area, outflow(period)).orElseThrow());
    }

    /** The earlier quarter in which a period begins. */
    public static ComparedWith since(Period period) {
        return switch (period) {
            case QUARTER -> ComparedWith.VORIG_KWARTAAL;
            case YEAR -> ComparedWith.JAAR_EERDER;
        };
    }

    /** The people who began to work in a period. */
    public static Indicator inflow(Period period) {
        return switch (period) {
            case QUARTER -> Indicator.INSTROOM_WERK;
            case YEAR -> Indicator.INSTROOM_WERK_JAAR;
        };
    }

    /** The people who stopped in a period. */
    public static Indicator outflow(Period period) {
        return switch (period) {
            case QUARTER -> Indicator.UITSTROOM_WERK;
            case YEAR -> Indicator.UITSTROOM_WERK_JAAR;
        };
    }

    /** The label that recipients read, in Dutch. Nobody moves to or from the country. */
    public static String label(AreaLevel level, ComparedWith since) {
        String in = switch (since) {
            case VORIG_KWARTAAL -> "in het kwartaal";
            case JAAR_EERDER -> "in een jaar";
        };
        return level == AreaLevel.LAND
                ? "Later verbeterd in de gegevens, " + in
                : "Verhuisd naar of uit de regio, of later verbeterd, " + in;
    }

    /** The balance; hidden if any of the three is hidden, else absent if any of them is absent. */
    public FigureValue value() {
        if (change.difference() instanceof Given changed
                && inflow.value() instanceof Given came
                && outflow.value() instanceof Given left) {
            BigDecimal moved = changed.amount().subtract(came.amount()).add(left.amount());
            return new Given(moved, false);
        }
        List<FigureValue> parts = List.of(change.difference(), inflow.value(), outflow.value());
        return parts.stream()
                .filter(Hidden.class::isInstance)
                .findFirst()
                .or(() ->
                        parts.stream().filter(part -> !(part instanceof Given)).findFirst())
                .orElseThrow();
    }
}
