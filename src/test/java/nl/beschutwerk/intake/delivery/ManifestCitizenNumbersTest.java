package nl.beschutwerk.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ManifestCitizenNumbersTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource({
        "aangemaakt, 2025-04-14T08:00:00.123456782Z",
        "aangemaakt, 2025-04-14T08:00:00.123456782+02:00",
        "naam, adviezen_31-12-2024_1.csv",
        "naam, adviezen_2015-2024.csv",
        "levering, levering 31-12-2024 (1)",
        "levering, 2015-2024"
    })
    void datesAndTimesAreNone(String field, String text) {
        assertThat(ManifestCitizenNumbers.find(JSON.readTree("{\"%s\": \"%s\"}".formatted(field, text))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aangemaakt, 123456782",
        "aangemaakt, +123456782-01-01T00:00:00Z",
        "naam, bsn123456782_v2.csv",
        "naam, adviezen_31-12-2024_123.456.782-01.csv",
        "levering, 123.456.782 (1)"
    })
    void aNumberBesideThemIsFound(String field, String text) {
        assertThat(ManifestCitizenNumbers.find(JSON.readTree("{\"%s\": \"%s\"}".formatted(field, text))))
                .singleElement()
                .asString()
                .contains("bij \"" + field + "\"")
                .doesNotContain("123");
    }
}
