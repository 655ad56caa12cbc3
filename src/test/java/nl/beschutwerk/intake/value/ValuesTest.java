package nl.beschutwerk.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.beschutwerk.domain.MunicipalityCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NULL", " NULL ", "\u00A0"})
    void anEmptyValueIsMissing(String text) {
        assertThat(Values.count(text)).isEqualTo(new Reading.Missing<Long>());
        assertThat(Values.decimal(text)).isEqualTo(new Reading.Missing<BigDecimal>());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10619, 10619", "' 7 ', 7", "007, 7", "999999999, 999999999"})
    void aWholeNumberIsACount(String text, long count) {
        assertThat(Values.count(text)).isEqualTo(new Reading.Given<>(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "-1", "10.619", "10,0", "1e3", "+1", "1 000", "x", "1000000000", "١", "null"})
    void anythingElseIsNotACount(String text) {
        assertThat(Values.count(text)).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"27,5 | 27.5", "27.50 | 27.5", "-1 | -1", "0,0 | 0", "100 | 1E+2"})
    void aDecimalHasACommaOrAPoint(String text, BigDecimal value) {
        assertThat(Values.decimal(text)).isEqualTo(new Reading.Given<>(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ",5", "1.", "1.234,5", "1e9", "NaN", "27.5.1", "--1"})
    void anythingElseIsNotADecimal(String text) {
        assertThat(Values.decimal(text)).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0363", "363", "GM0363", " 0363 "})
    void aGemeentecodeIsReadInAllItsForms(String text) {
        assertThat(Values.municipalityCode(text)).isEqualTo(new Reading.Given<>(new MunicipalityCode("0363")));
    }
}
