package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;

/** Whoever could compute the salt could repeat the choice, and tell how large a hidden count can be. */
class SaltTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");
    private static final FigureKey KEY = key(1);

    @Test
    void theSameFiguresInAnotherOrderHaveTheSameSalt() {
        List<Figure> figures = figures("3", "40");
        double number = Salt.of(new Figures(QUARTER, figures)).number(Salt.Use.COST, KEY);
        Collections.reverse(figures);
        assertThat(Salt.of(new Figures(QUARTER, figures)).number(Salt.Use.COST, KEY))
                .isEqualTo(number);
        assertThat(number("3.0", "40")).as("the same number in other digits").isEqualTo(number);
    }

    @Test
    void eachAmountChangesTheNumberOfEachFigure() {
        assertThat(number("3", "40")).isNotEqualTo(number("4", "40")).isNotEqualTo(number("3", "41"));
        assertThat(number("3", "40")).isNotEqualTo(number("40", "3"));
    }

    @Test
    void whereLittleIsConfidentialEverybodyKnowsTheSalt() {
        Figures some = new Figures(QUARTER, figures("3", "40"));
        Figures others = new Figures(QUARTER, figures("2", "41"));
        assertThat(Salt.of(some, 29).number(Salt.Use.COST, KEY))
                .isEqualTo(Salt.of(others, 29).number(Salt.Use.COST, KEY));
        assertThat(Salt.of(some, 30).number(Salt.Use.COST, KEY))
                .isEqualTo(Salt.of(some).number(Salt.Use.COST, KEY))
                .isNotEqualTo(Salt.of(others, 30).number(Salt.Use.COST, KEY));
    }

    @Test
    void theNumbersOfAFigureHaveNothingToDoWithEachOther() {
        Salt salt = Salt.of(new Figures(QUARTER, figures("3", "40")));
        assertThat(IntStream.range(0, 1000)
                        .filter(area -> salt.number(Salt.Use.KEPT, key(area)) < 0.5
                                == salt.number(Salt.Use.COST, key(area)) < 0.5)
                        .count())
                .isBetween(400L, 600L);
    }

    @Test
    void numbersOfFiguresAreSpreadFromZeroUpToOne() {
        Salt salt = Salt.of(new Figures(QUARTER, figures("3", "40")));
        double[] numbers = IntStream.range(0, 1000)
                .mapToDouble(area -> salt.number(Salt.Use.COST, key(area)))
                .sorted()
                .toArray();
        assertThat(numbers[0]).isBetween(0.0, 0.02);
        assertThat(numbers[500]).isBetween(0.4, 0.6);
        assertThat(numbers[999]).isBetween(0.98, 0.999_999_99);
        assertThat(Arrays.stream(numbers).distinct().count()).isGreaterThan(990);
    }

    private static double number(String... amounts) {
        return Salt.of(new Figures(QUARTER, figures(amounts))).number(Salt.Use.COST, KEY);
    }

    private static List<Figure> figures(String... amounts) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            figures.add(figure(i + 1, new FigureValue.Given(new BigDecimal(amounts[i]), false)));
        }
        figures.add(figure(99, new FigureValue.Absent(AbsenceReason.NIEMAND)));
        return figures;
    }

    private static Figure figure(int area, FigureValue value) {
        return new Figure(QUARTER, key(area), "Gemeente", value);
    }

    private static FigureKey key(int area) {
        return FigureKey.total(
                new Area(AreaLevel.GEMEENTE, String.format("GM%04d", area), "Gemeente"), WERKZAME_PERSONEN);
    }
}
