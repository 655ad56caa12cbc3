package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import nl.beschutwerk.measure.MeasuredCategories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BreakdownTest {

    @ParameterizedTest
    @EnumSource
    void aBreakdownIsFoundByItsCode(Breakdown breakdown) {
        assertThat(Breakdown.ofCode(breakdown.code())).isEqualTo(breakdown);
        assertThat(breakdown.label()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "GESLACHT, v, Vrouw",
        "TOTAAL, totaal, Totaal",
        "LEEFTIJD, 15-26, Tot en met 26 jaar",
        "LEEFTIJD, 27-34, 27 tot en met 34 jaar",
        "LEEFTIJD, 65+, 65 jaar en ouder",
        "ZONDER_WERK, 0-3, Korter dan 3 maanden",
        "ZONDER_WERK, 3-6, 3 tot 6 maanden",
        "ZONDER_WERK, 24+, 24 maanden of langer",
        "ARBEIDSDUUR, 0-12, 0 tot 12 uur",
        "ARBEIDSDUUR, 15-20, 15 tot 20 uur",
        "ARBEIDSDUUR, 36+, 36 uur en meer",
        "ARBEIDSDUUR, 20-31, 20 tot 31 uur",
        "ZONDER_WERK, 0-6, Korter dan 6 maanden",
        "GESLACHT, v_x_onbekend, 'Vrouw, anders (X) of onbekend'",
        "GRONDSLAG, overig_onbekend, Andere of onbekend",
        "WERKVORM, detachering, Detachering",
        "WERKVORM, regulier_onbekend, Regulier of onbekend"
    })
    void aCategoryIsReadInDutch(Breakdown breakdown, String category, String label) {
        assertThat(breakdown.categoryLabel(category)).isEqualTo(label);
    }

    /** A recipient must not read a code, nor a category of another breakdown. */
    @ParameterizedTest
    @CsvSource({
        "GRONDSLAG, iets-nieuws",
        "GRONDSLAG, m",
        "GESLACHT, 15-26",
        "TOTAAL, onbekend",
        "GESLACHT, totaal",
        "LEEFTIJD, onbekend",
        "LEEFTIJD, 15",
        "WERKVORM, ''"
    })
    void anUnknownCategoryHasNoLabel(Breakdown breakdown, String category) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> breakdown.categoryLabel(category))
                .withMessage("No such category of " + breakdown.code() + ": " + category);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOTAAL")
    void everyCategoryThatIsMeasuredHasALabelAndAPlace(Breakdown breakdown) throws IOException {
        List<String> all = MeasuredCategories.of(breakdown);
        assertThat(all.stream().map(breakdown::categoryLabel))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(all);
        for (AreaLevel level : List.of(AreaLevel.LAND, AreaLevel.ARBEIDSMARKTREGIO)) {
            List<String> categories = MeasuredCategories.of(level, breakdown);
            assertThat(categories).hasSizeGreaterThan(1);
            assertThat(categories.stream().sorted().sorted(Breakdown.categoryOrder()))
                    .containsExactlyElementsOf(categories);
        }
    }

    @Test
    void rangesComeFirstFromLowToHighAndWhatIsUnknownLast() {
        List<String> inOrder = List.of("0-12", "12-20", "36+", "totaal", "m", "v", "x", "wajong", "overig", "onbekend");
        assertThat(inOrder.stream().sorted().sorted(Breakdown.categoryOrder())).containsExactlyElementsOf(inOrder);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOTAAL")
    void everyCategoryOfTheCountryIsInOneOfRegions(Breakdown breakdown) throws IOException {
        List<String> ofRegions = MeasuredCategories.of(AreaLevel.ARBEIDSMARKTREGIO, breakdown);
        for (String category : MeasuredCategories.of(AreaLevel.LAND, breakdown)) {
            assertThat(ofRegions)
                    .filteredOn(joined -> joined.equals(category) || breakdown.isPart(category, joined))
                    .as("the categories of regions that %s of %s is in", category, breakdown)
                    .hasSize(1);
        }
    }
}
