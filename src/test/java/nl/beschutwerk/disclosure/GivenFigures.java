package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;

/** Figures of whole areas with a known amount. */
final class GivenFigures {

    private GivenFigures() {}

    static Figure of(Quarter quarter, Area area, Indicator indicator, int amount) {
        return new Figure(
                quarter,
                FigureKey.total(area, indicator),
                area.name(),
                new FigureValue.Given(BigDecimal.valueOf(amount), false));
    }
}
