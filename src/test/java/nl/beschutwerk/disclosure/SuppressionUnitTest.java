package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;

/** What it costs to hide figures, and which of them are kept hidden. */
class SuppressionUnitTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");

    @Test
    void aThirdOfMunicipalitiesAndCategoriesOfRegionsIsKept() {
        assertThat(kept(AreaLevel.GEMEENTE, Breakdown.TOTAAL)).isBetween(280L, 390L);
        assertThat(kept(AreaLevel.ARBEIDSMARKTREGIO, Breakdown.GESLACHT)).isBetween(280L, 390L);
    }

    @Test
    void theCountryAndTotalsThatGoLastAreNeverKept() {
        assertThat(kept(AreaLevel.ARBEIDSMARKTREGIO, Breakdown.TOTAAL)).isZero();
        assertThat(kept(AreaLevel.LAND, Breakdown.GESLACHT)).isZero();
    }

    @Test
    void equalCountsCostUpToTwiceAsMuch() {
        double[] costs = units(AreaLevel.GEMEENTE, Breakdown.TOTAAL).stream()
                .mapToDouble(SuppressionUnit::cost)
                .sorted()
                .toArray();
        assertThat(costs[999] / costs[0]).isBetween(1.9, 2.0);
    }

    private static long kept(AreaLevel level, Breakdown breakdown) {
        return units(level, breakdown).stream().filter(SuppressionUnit::kept).count();
    }

    /** Those of a thousand counts of 20. */
    private static List<SuppressionUnit> units(AreaLevel level, Breakdown breakdown) {
        List<Figure> figures = IntStream.range(0, 1000)
                .mapToObj(number -> figure(new Area(level, String.format("G%04d", number), "Gebied"), breakdown))
                .toList();
        Figures all = new Figures(QUARTER, figures);
        Visibility.Units units = new Visibility.Units(all, Set.of(), Salt.of(all), Set.of());
        figures.forEach(figure -> units.of(figure.key()));
        return units.units();
    }

    private static Figure figure(Area area, Breakdown breakdown) {
        String category = breakdown == Breakdown.TOTAAL ? Breakdown.TOTAL_CATEGORY : "m";
        return new Figure(
                QUARTER,
                new FigureKey(area.level(), area.code(), Indicator.NIET_WERKEND, breakdown, category),
                area.name(),
                new FigureValue.Given(BigDecimal.valueOf(20), false));
    }
}
