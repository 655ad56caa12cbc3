package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far what is published may be from what was measured: hours in tens below the country, one decimal. */
class RoundingTest {

    private static final double EXACTLY = 1e-9;

    private final Rounding rounding = new Rounding(PublishedMethod.asItIs());

    /** Ten hours are 10/31 of a job, which is rounded once more, to a tenth. Bounds are rounded outwards, by up to ten hours. */
    @ParameterizedTest
    @CsvSource({
        "LAND, TOTAAL, UREN_PER_WEEK, 0.05",
        "LAND, GESLACHT, UREN_PER_WEEK, 5",
        "ARBEIDSMARKTREGIO, TOTAAL, UREN_PER_WEEK, 5",
        "GEMEENTE, TOTAAL, UREN_PER_WEEK, 5",
        "LAND, TOTAAL, BANEN_31_BEGRENSD, 0.05",
        "ARBEIDSMARKTREGIO, TOTAAL, BANEN_31_BEGRENSD, 0.211290322580645",
        "LAND, TOTAAL, BANEN_31_BOVENGRENS, 0.05",
        "ARBEIDSMARKTREGIO, TOTAAL, BANEN_31_BOVENGRENS, 0.372580645161290",
        "ARBEIDSMARKTREGIO, TOTAAL, WERKZAME_PERSONEN, 0",
        "ARBEIDSMARKTREGIO, TOTAAL, AANVRAGEN_JAAR, 0",
        "ARBEIDSMARKTREGIO, TOTAAL, INSTROOM_WERK_JAAR, 0",
    })
    void anAmountIsWithinItsRounding(AreaLevel level, Breakdown breakdown, Indicator indicator, double most) {
        assertThat(rounding.of(cell(level, breakdown, indicator))).isCloseTo(most, within(EXACTLY));
    }

    /** In parts of one: below the country a share is a whole percentage, and of the country it has one decimal. */
    @ParameterizedTest
    @CsvSource({"LAND, 0.0005", "ARBEIDSMARKTREGIO, 0.005", "GEMEENTE, 0.005"})
    void aShareIsWithinItsRounding(AreaLevel level, double most) {
        assertThat(rounding.ofShare(place(level, Breakdown.TOTAAL))).isCloseTo(most, within(EXACTLY));
    }

    /** A method may publish all detail. */
    @Test
    void withoutAStepOfHoursOnlyDecimalsAreRounded() {
        Rounding four = new Rounding(PublishedMethod.withDecimals(4));
        assertThat(four.of(cell(AreaLevel.GEMEENTE, Breakdown.TOTAAL, Indicator.UREN_PER_WEEK)))
                .isCloseTo(0.00005, within(EXACTLY));
        assertThat(four.of(cell(AreaLevel.GEMEENTE, Breakdown.TOTAAL, Indicator.BANEN_31_BOVENGRENS)))
                .isCloseTo(0.00005, within(EXACTLY));
        assertThat(four.ofShare(place(AreaLevel.GEMEENTE, Breakdown.TOTAAL))).isCloseTo(0.0000005, within(EXACTLY));
    }

    private static Cell cell(AreaLevel level, Breakdown breakdown, Indicator indicator) {
        return new Cell(Quantity.of(indicator), place(level, breakdown), 40, 0, Cell.NOWHERE, false, false);
    }

    private static Place place(AreaLevel level, Breakdown breakdown) {
        return new Place(level, "X", breakdown, breakdown == Breakdown.TOTAAL ? Breakdown.TOTAL_CATEGORY : "vrouw");
    }
}
