package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Flow;
import nl.beschutwerk.domain.IndicatorKind.Flow.Direction;

/**
 * Flows that are hidden because those of other areas are small. Small outflows protect each other, so that often no other would
 * be hidden: whoever knows that all hidden outflows are small, and what they add up to, then knows some of them. So the flows of
 * one area are hidden beside them of which neither is small.
 */
final class LargerFlows {

    private final Threshold threshold;
    private final Figures figures;
    private final Set<FigureKey> shown;
    private final Salt salt;

    /**
     * Prepares the choice.
     *
     * @param shown figures that people know from earlier versions, which nobody could hide any more
     * @param salt of these figures
     */
    LargerFlows(Threshold threshold, Figures figures, Set<FigureKey> shown, Salt salt) {
        this.salt = salt;
        this.threshold = threshold;
        this.figures = figures;
        this.shown = shown;
    }

    /** The flows to hide beside small ones, one for each level and period in which any is small and there is such an area. */
    Set<FigureKey> beside(Set<FigureKey> small) {
        Set<FigureKey> beside = new TreeSet<>();
        for (Indicator indicator : Indicator.values()) {
            if (indicator.kind() instanceof Flow flow && flow.direction() == Direction.IN) {
                Quantity.flow(flow, Direction.OUT)
                        .ifPresent(out -> Arrays.stream(AreaLevel.values())
                                .filter(level -> level != AreaLevel.LAND)
                                .filter(level -> small.stream()
                                        .anyMatch(key -> key.level() == level
                                                && (key.indicator() == indicator || key.indicator() == out)))
                                .forEach(level -> larger(level, indicator, out).ifPresent(beside::add)));
            }
        }
        return beside;
    }

    /**
     * Any of the areas that are large enough, the likelier the smaller its outflow: a very large one could be told by the number
     * of persons who work there. Nobody may be able to tell which it is, nor how large at most.
     */
    private Optional<FigureKey> larger(AreaLevel level, Indicator in, Indicator out) {
        // If its flows were just large enough, and the small ones 1, their sum would tell all of them.
        List<FigureKey> withRoom = ofAtLeast(2L * threshold.smallestShown() - 1, level, in, out);
        List<FigureKey> candidates =
                withRoom.isEmpty() ? ofAtLeast(threshold.smallestShown(), level, in, out) : withRoom;
        return candidates.stream()
                .min(Comparator.comparingDouble((FigureKey key) -> drawn(key, out))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Is the smallest of all with a chance that is the smaller the larger the outflow, in proportion. */
    private double drawn(FigureKey inflow, Indicator out) {
        double outflow = CellList.approximately(
                CellList.amount(figures, inflow.with(out)).orElseThrow());
        return -Math.log1p(-salt.number(Salt.Use.LARGER_FLOW, inflow)) * outflow;
    }

    /** The inflows of the areas of which both flows are so large and can be hidden. */
    private List<FigureKey> ofAtLeast(long least, AreaLevel level, Indicator in, Indicator out) {
        return figures.areas(level).stream()
                .filter(area -> Stream.of(in, out)
                        .map(indicator -> FigureKey.total(area, indicator))
                        .allMatch(key -> isAtLeast(least, key) && !shown.contains(key)))
                .map(area -> FigureKey.total(area, in))
                .toList();
    }

    private boolean isAtLeast(long least, FigureKey key) {
        return CellList.amount(figures, key)
                .filter(amount -> amount.compareTo(BigDecimal.valueOf(least)) >= 0)
                .isPresent();
    }
}
