package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        "GRONDSLAG, iets-nieuws, iets-nieuws",
        "LEEFTIJD, 15-26, Tot en met 26 jaar",
        "LEEFTIJD, 27-34, 27 tot en met 34 jaar",
        "LEEFTIJD, 65+, 65 jaar en ouder",
        "ZONDER_WERK, 0-3, Korter dan 3 maanden",
        "ZONDER_WERK, 3-6, 3 tot 6 maanden",
        "ZONDER_WERK, 24+, 24 maanden of langer",
        "ARBEIDSDUUR, 0-12, 0 tot 12 uur",
        "ARBEIDSDUUR, 15-20, 15 tot 20 uur",
        "ARBEIDSDUUR, 36+, 36 uur en meer"
    })
    void aCategoryIsReadInDutch(Breakdown breakdown, String category, String label) {
        assertThat(breakdown.categoryLabel(category)).isEqualTo(label);
    }

    @Test
    void rangesComeFirstFromLowToHighAndWhatIsUnknownLast() {
        List<String> inOrder =
                List.of("0-12", "12-20", "36+", "zelfbedacht", "totaal", "m", "v", "x", "wajong", "overig", "onbekend");
        assertThat(inOrder.stream().sorted().sorted(Breakdown.categoryOrder())).containsExactlyElementsOf(inOrder);
    }
}
