package nl.beschutwerk.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import nl.beschutwerk.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NULL", " NULL ", "\u00A0"})
    void anEmptyValueIsMissing(String text) {
        assertThat(Values.count(text)).isEqualTo(new Reading.Missing<Long>());
        assertThat(Values.hours(text)).isEqualTo(new Reading.Missing<BigDecimal>());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10619, 10619", "' 7 ', 7", "007, 7", "9999999, 9999999"})
    void aWholeNumberIsACount(String text, long count) {
        assertThat(Values.count(text)).isEqualTo(new Reading.Given<>(count));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".", "-1", "10.619", "10,0", "1e3", "+1", "1 000", "x", "10000000", "1000000000", "١", "null"})
    void anythingElseIsNotACount(String text) {
        assertThat(Values.count(text)).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"27,5 | 27.5", "27.50 | 27.5", "-1 | -1", "0,0 | 0", "100 | 1E+2"})
    void aDecimalHasACommaOrAPoint(String text, BigDecimal value) {
        assertThat(Values.hours(text)).isEqualTo(new Reading.Given<>(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ",5", "1.", "1.234,5", "1e9", "NaN", "27.5.1", "--1"})
    void anythingElseIsNotADecimal(String text) {
        assertThat(Values.hours(text)).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0363", "363", "GM0363", " 0363 "})
    void aGemeentecodeIsReadInAllItsForms(String text) {
        assertThat(Values.municipalityCode(text)).isEqualTo(new Reading.Given<>(new MunicipalityCode("0363")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcDEF123456",
                "000000000000",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void aPseudonymHasTwelveToSixtyFourLettersOrDigits(String text) {
        assertThat(Values.pseudonym(text)).isEqualTo(new Reading.Given<>(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcDEF12345",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0",
                "abc-DEF-123456",
                "abc DEF 123456",
                "abcdefghijké",
                "."
            })
    void anythingElseIsNoPseudonym(String text) {
        assertThat(Values.pseudonym(text)).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "01, 1", "11, 11", "00, 0"})
    void aNatureCodeHasOneOrTwoDigits(String text, int code) {
        assertThat(Values.natureCode(text)).isEqualTo(new Reading.Given<>(code));
        assertThat(Values.natureCode(text + "00")).isInstanceOf(Reading.Invalid.class);
        assertThat(Values.natureCode("-" + text)).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "-16, -16", "0, 0"})
    void aWholeNumberMayBeNegative(String text, long number) {
        assertThat(Values.wholeHours(text)).isEqualTo(new Reading.Given<>(number));
        assertThat(Values.wholeHours(text + ",0")).isInstanceOf(Reading.Invalid.class);
        assertThat(Values.wholeHours("+" + text)).isInstanceOf(Reading.Invalid.class);
        assertThat(Values.wholeHours(text + "00000000")).isInstanceOf(Reading.Invalid.class);
        assertThat(Values.wholeHours("12345678 uur")).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"1900, true", "2024, true", "1899, false", "2025, false", "90, false", "01990, false"})
    void aYearLiesWithinItsBounds(String text, boolean valid) {
        assertThat(Values.year(text, 1900, 2024) instanceof Reading.Given).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "123456782, true",
        "12345672, true",
        "123456783, false",
        "000000000, false",
        "1234567820, false",
        "1234567, false"
    })
    void aCitizenServiceNumberSatisfiesTheElevenTest(String text, boolean valid) {
        assertThat(CitizenNumber.isOne(text)).isEqualTo(valid);
    }

    @Test
    void aLonePointIsNoTextEither() {
        assertThat(Values.text(".")).isInstanceOf(Reading.Invalid.class);
        assertThat(Values.text("a.b")).isInstanceOf(Reading.Given.class);
    }

    @Test
    void anAverageOfASpreadsheetIsADecimal() {
        assertThat(Values.hours("26.666666666666668")).isInstanceOf(Reading.Given.class);
    }

    @ParameterizedTest
    @CsvSource({"20 uur, 2E+1", "28 uur en 30 minuten, 28.5", "0 uur, 0", "26 uur en 3 minuten, 26.05", "100 uur, 1E+2"
    })
    void hoursMayBeWrittenInWordsWithMinutesThatAreAnExactPart(String text, BigDecimal hours) {
        assertThat(Values.hours(text)).isEqualTo(new Reading.Given<>(hours));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20 uur en 10 minuten",
                "20 uur en 60 minuten",
                "20:00",
                "20:00:00",
                "-20 uur",
                "-1 (in een cel voor datum of tijd)",
                "#NIET-BEREKEND!"
            })
    void aTimeOrAnInexactPartOfAnHourIsNoNumberOfHours(String text) {
        assertThat(Values.hours(text)).isInstanceOf(Reading.Invalid.class);
        assertThat(Values.wholeHours(text)).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void wholeHoursInWordsAreWhole() {
        assertThat(Values.wholeHours("120 uur")).isEqualTo(new Reading.Given<>(120L));
        assertThat(Values.wholeHours("120 uur en 30 minuten")).isInstanceOf(Reading.Invalid.class);
        assertThat(Values.count("120 uur")).isInstanceOf(Reading.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#N/B", " #WAARDE! ", "#NIET-BEREKEND!"})
    void anErrorOfASpreadsheetIsNoTextEither(String text) {
        assertThat(Values.text(text)).isInstanceOf(Reading.Invalid.class);
        assertThat(Values.text(text.replace("#", ""))).isInstanceOf(Reading.Given.class);
        assertThat(Values.text("#1")).isInstanceOf(Reading.Given.class);
    }

    @Test
    void aCodeStandsForWhatTheListSays() {
        Map<String, Integer> list = Map.of("een", 1);
        assertThat(Values.code(" een ", list, "een telwoord")).isEqualTo(new Reading.Given<>(1));
        assertThat(Values.code("twee", list, "een telwoord")).isEqualTo(new Reading.Invalid<>("een telwoord"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ":", "@", "[", "`", "{"})
    void aPseudonymHasNothingBesideTheLettersAndDigitsOfAscii(String other) {
        assertThat(Values.pseudonym("09azAZ09azAZ")).isInstanceOf(Reading.Given.class);
        assertThat(Values.pseudonym("09azAZ09azA" + other)).isInstanceOf(Reading.Invalid.class);
    }
}
