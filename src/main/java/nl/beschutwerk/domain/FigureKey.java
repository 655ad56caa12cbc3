package nl.beschutwerk.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a figure within a quarter: the area, the indicator, and the group of people.
 *
 * @param areaCode as in {@link Area#code()}
 * @param category within the breakdown; {@link Breakdown#TOTAL_CATEGORY} if the figure is not split
 */
public record FigureKey(AreaLevel level, String areaCode, Indicator indicator, Breakdown breakdown, String category)
        implements Comparable<FigureKey> {

    /** Code-point order of the codes, as the open data is sorted. */
    private static final Comparator<FigureKey> BY_CODES = Comparator.comparing((FigureKey key) -> key.level.code())
            .thenComparing(FigureKey::areaCode)
            .thenComparing(key -> key.indicator.code())
            .thenComparing(key -> key.breakdown.code())
            .thenComparing(FigureKey::category);

    /** The key of an area's total figure, which is not split. */
    public static FigureKey total(Area area, Indicator indicator) {
        return new FigureKey(area.level(), area.code(), indicator, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
    }

    public static FigureKey of(Area area, Indicator indicator, Breakdown breakdown, String category) {
        return new FigureKey(area.level(), area.code(), indicator, breakdown, category);
    }

    /** The key of another indicator for the same area, breakdown and category. */
    public FigureKey with(Indicator other) {
        return new FigureKey(level, areaCode, other, breakdown, category);
    }

    /** The key of another indicator for the same area as a whole, not split. */
    public FigureKey ofWholeArea(Indicator other) {
        return new FigureKey(level, areaCode, other, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
    }

    /** The key of another indicator for one category of the same area. */
    public FigureKey ofCategory(Indicator other, Breakdown otherBreakdown, String otherCategory) {
        return new FigureKey(level, areaCode, other, otherBreakdown, otherCategory);
    }

    /** How many decimals people read of an amount of this figure, or of a difference of two such amounts. */
    public int shownDecimals(BigDecimal amount) {
        return indicator.kind().decimals(level, amount);
    }

    /**
     * Written out, as is {@code equals}: figures are looked up by the million, and what a record does by itself takes seven
     * times as long.
     */
    @Override
    public int hashCode() {
        return 31
                        * (31 * (31 * (31 * level.hashCode() + areaCode.hashCode()) + indicator.hashCode())
                                + breakdown.hashCode())
                + category.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FigureKey key
                && level == key.level
                && indicator == key.indicator
                && breakdown == key.breakdown
                && areaCode.equals(key.areaCode)
                && category.equals(key.category);
    }

    @Override
    public int compareTo(FigureKey other) {
        return BY_CODES.compare(this, other);
    }
}
