package nl.beschutwerk.domain;

import static nl.beschutwerk.domain.AreaLevel.ARBEIDSMARKTREGIO;
import static nl.beschutwerk.domain.AreaLevel.LAND;
import static nl.beschutwerk.domain.ComparedWith.JAAR_EERDER;
import static nl.beschutwerk.domain.ComparedWith.VORIG_KWARTAAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.IndicatorKind.Period;
import org.junit.jupiter.api.Test;

class FlowBalanceTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");
    private static final Area REGION = new Area(ARBEIDSMARKTREGIO, "AM01", "Groningen");
    private static final FigureValue HIDDEN = new FigureValue.Hidden(false);
    private static final FigureValue ABSENT = new FigureValue.Absent(AbsenceReason.NIET_GELEVERD);

    /** 36 began and 15 stopped, and the number rose by 19: two moved away or were corrected. */
    @Test
    void flowsAndBalanceAddUpToTheChange() {
        assertThat(balance(given(19), given(36), given(15))).isEqualTo(given(-2));
        assertThat(balance(given(21), given(36), given(15))).isEqualTo(given(0));
    }

    @Test
    void whatRestsOnAHiddenFigureIsHidden() {
        for (FigureValue other : List.of(given(19), ABSENT)) {
            assertThat(balance(HIDDEN, given(36), other)).isEqualTo(HIDDEN);
            assertThat(balance(other, HIDDEN, given(15))).isEqualTo(HIDDEN);
            assertThat(balance(given(19), other, HIDDEN)).isEqualTo(HIDDEN);
        }
    }

    @Test
    void whatRestsOnAnAbsentFigureIsAbsentForTheSameReason() {
        assertThat(balance(ABSENT, given(36), given(15))).isEqualTo(ABSENT);
        assertThat(balance(given(19), given(36), ABSENT)).isEqualTo(ABSENT);
    }

    @Test
    void nobodyMovesToOrFromTheCountry() {
        assertThat(FlowBalance.label(ARBEIDSMARKTREGIO, JAAR_EERDER))
                .isEqualTo("Verhuisd naar of uit de regio, of later verbeterd, in een jaar");
        assertThat(FlowBalance.label(LAND, VORIG_KWARTAAL))
                .isEqualTo("Later verbeterd in de gegevens, in het kwartaal");
    }

    private static FigureValue balance(FigureValue change, FigureValue inflow, FigureValue outflow) {
        FigureKey working = FigureKey.total(REGION, Indicator.WERKZAME_PERSONEN);
        List<Figure> figures = new ArrayList<>();
        Map.of(Indicator.INSTROOM_WERK_JAAR, inflow, Indicator.UITSTROOM_WERK_JAAR, outflow)
                .forEach((indicator, value) ->
                        figures.add(new Figure(QUARTER, FigureKey.total(REGION, indicator), REGION.name(), value)));
        Comparisons comparisons =
                new Comparisons(List.of(new Change(working, JAAR_EERDER, change)), List.of(), List.of());
        return FlowBalance.of(new Figures(QUARTER, figures), comparisons, REGION, Period.YEAR)
                .value();
    }

    private static FigureValue given(int amount) {
        return new FigureValue.Given(BigDecimal.valueOf(amount), false);
    }
}
