package nl.beschutwerk.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0; 0",
                "999; 0; 999",
                "1000; 0; 1.000",
                "10619; 0; 10.619",
                "1234567.85; 1; 1.234.567,9",
                "9248.806451612903; 1; 9.248,8",
                "0.05; 1; 0,1",
                "-0.05; 1; -0,1",
                "-0.04; 1; 0,0",
                "-1851.2; 1; -1.851,2",
                "1E+3; 0; 1.000",
                "2.5; 0; 3",
                "-2.5; 0; -3"
            })
    void numbersAreRoundedHalfAwayFromZeroAndGrouped(String amount, int decimals, String expected) {
        assertThat(DutchFormat.number(new BigDecimal(amount), decimals)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"27.0; 27", "22.5; 22,5", "1E+1; 10"})
    void aPlainNumberShowsOnlyTheDecimalsItHas(String amount, String expected) {
        assertThat(DutchFormat.plain(new BigDecimal(amount))).isEqualTo(expected);
    }

    /** Else a reader takes three municipalities for two, or two for three. */
    @Test
    void aCommaTellsWhereTheLastNameBeginsIfANameHasTheSameWordInIt() {
        assertThat(DutchFormat.listed(List.of("Assen"))).isEqualTo("Assen");
        assertThat(DutchFormat.listed(List.of("Assen", "Veendam"))).isEqualTo("Assen en Veendam");
        assertThat(DutchFormat.listed(List.of("Assen", "Tynaarlo", "Veendam"))).isEqualTo("Assen, Tynaarlo en Veendam");
        assertThat(DutchFormat.listed(List.of("Berg en Dal"))).isEqualTo("Berg en Dal");
        assertThat(DutchFormat.listed(List.of("Berg en Dal", "Wijchen"))).isEqualTo("Berg en Dal, en Wijchen");
        assertThat(DutchFormat.listed(List.of("Bergeijk", "Best", "Son en Breugel")))
                .isEqualTo("Bergeijk, Best, en Son en Breugel");
    }

    @Test
    void datesAreDutchWhateverTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(DutchFormat.date(LocalDate.of(2024, 12, 31))).isEqualTo("31 december 2024");
            assertThat(DutchFormat.month(YearMonth.of(2025, 7))).isEqualTo("juli 2025");
            assertThat(DutchFormat.number(new BigDecimal("10619.5"), 1)).isEqualTo("10.619,5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
