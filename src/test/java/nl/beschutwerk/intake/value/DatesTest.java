package nl.beschutwerk.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 2024-12-31",
        "20241231, 2024-12-31",
        "31-12-2024, 2024-12-31",
        "' 29-02-2024 ', 2024-02-29",
        "00010101, 0001-01-01",
        "9999-12-31, 9999-12-31"
    })
    void aDateIsReadInThreeForms(String text, LocalDate date) {
        assertThat(Values.date(text)).isEqualTo(new Reading.Given<>(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "20240000",
                "20241200",
                "00000000",
                "2024-12-00",
                "00-12-2024",
                "2023-02-29",
                "2024-13-01",
                "31-11-2024",
                "31-12-24",
                "1-1-2024",
                "2024/12/31",
                "31.12.2024",
                "2024-12-31T00:00",
                "202412311",
                "2024-1231",
                "45657",
                "+0241231",
                "２０２４1231",
                "20 41231"
            })
    void anythingElseIsNoDate(String text) {
        assertThat(Values.date(text)).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NULL"})
    void anEmptyDateIsMissing(String text) {
        assertThat(Values.date(text)).isInstanceOf(Reading.Missing.class);
    }
}
