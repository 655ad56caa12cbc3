package nl.beschutwerk.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456782",
                "12345672",
                "123.456.782",
                "1234.56.782",
                "123 456 782",
                "1234 56 782",
                "1 2 3 4 5 6 7 8 2",
                "123-456-782",
                "123_456_782",
                "123/456/782",
                "123\u00a0456\u00a0782",
                "123\u202f456\u2009782",
                "123\u200b456782",
                "123456\u00ad782",
                "\ufeff123456782",
                "123456782.0",
                "123456782,00",
                "123.456.782,00",
                "123,456,782.0",
                "123456782.",
                "0123456782",
                "00123456782",
                "000123456782",
                "00000000000123456782",
                "012345672",
                "000012345672",
                "000123456782.0",
                "'123456782",
                "’123456782",
                "\"123456782\"",
                "=\"123456782\"",
                "#123456782",
                "+123456782",
                "-123456782",
                "(123456782)",
                "<123456782>",
                "123456782;",
                "1.23456782E8",
                "1,23456782E+08",
                "1.23456782e8",
                "123456782E0",
                "1.2345672E7",
                "１２３４５６７８２",
                "١٢٣٤٥٦٧٨٢",
                "१२३४५६७८२",
                "𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟐",
                "¹²³⁴⁵⁶⁷⁸²",
                "①②③④⑤⑥⑦⑧②"
            })
    void digitsAloneInAnyNotationAreOne(String text) {
        assertThat(CitizenNumber.likeness(text)).isEqualTo(Likeness.BARE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BSN 123456782",
                "BSN123456782",
                "bsn:123456782",
                "Bsn-nr. 123.456.782",
                "ＢＳＮ１２３４５６７８２",
                "BSN000123456782",
                "123456782 (BSN)",
                "sofi 123456782",
                "Sofinummer: 123456782",
                "burgerservicenummer 0123456782",
                "Jansen (bsn 123456782), 1987",
                "tel 06-12345678, bsn 123456782",
                "bsn123456782_v2.csv",
                "BSN123456782v2",
                "bsn_123456782_2024Q4.csv",
                "BSN123456782 2024-Q4",
                "BSN123456782 geb 1980",
                "BSN123.456.782-01 v2"
            })
    void wordsMaySayWhatTheNumberIs(String text) {
        assertThat(CitizenNumber.likeness(text)).isEqualTo(Likeness.LABELLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NL123456782",
                "NL 1234 56 782",
                "P000123456782",
                "XXX123456782",
                "123456782XXX",
                "Jansen 123456782",
                "Jansen, 123.456.782, Rotterdam",
                "Jansen 123456782 geb. 07-05-1987",
                "nr. 123456782/01",
                "Sofia 123456782",
                "é123456782",
                "NL123456782 v2",
                "Jansen 123.456.782 01-01-1980",
                "Jansen 123.456.782 (1)",
                "2 Jansen 123.456.782/01"
            })
    void wordsAroundItDoNotHideIt(String text) {
        assertThat(CitizenNumber.likeness(text)).isEqualTo(Likeness.LETTERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456782-1",
                "123456782/01",
                "2024-123456782",
                "123456782 12",
                "123.456.782-01",
                "123 456 782 / 2",
                "123.456.782 (1)",
                "01 123.456.782",
                "1234.56.782-01",
                "123.456.782, 111.222.333",
                "111.222.333, 123.456.782",
                "111 222 123 456 782",
                "12.345.672-01",
                "123.45.672-01",
                "123.456.782 31-12-2024",
                "8-8-2024 123456782",
                "2015-2024 123456782",
                "08:00 123456782",
                "12:34:56:782 123456782"
            })
    void aNumberBesideItDoesNotHideIt(String text) {
        assertThat(CitizenNumber.likeness(text)).isEqualTo(Likeness.BARE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567",
                "123.45.67",
                "000000012345",
                "000001234567",
                "123456782123",
                "1234567820",
                "123456782000",
                "100123456782",
                "9f123456782a",
                "a1b123456782",
                "12345678-2e4b-4c3d-8e1f-123456789012",
                "12345672-2e4b-4c3d-8e1f-0a0b0c0d0e0f",
                "19870000",
                "1987-00-00",
                "19870507",
                "07-05-1987",
                "31-02-1987",
                "12-31-2024",
                "2023-13-01",
                "07051987",
                "07/05/1987",
                "1987-05-07 00:00:00",
                "2025-04-14T08:00:00.12345672Z",
                "2015-2024",
                "2015 - 2024",
                "2015/2024",
                "adviezen 2015-2024",
                "adviezen_31-12-2024_1.csv",
                "levering 31-12-2024 (1)",
                "levering 31.12.2024 5",
                "2024-12-31 3",
                "2024-12-31 0:00:00",
                "20241231 10",
                "2025-04-14T08:00:00.123456782+02:00",
                "levering 2025-04-14T08:00:00.123456782+02:00",
                "1-9-2024 0:00",
                "8-8-2024",
                "8-8-2024 12:00",
                "8/8/2024 12:00:00",
                "20.583333333",
                "20,583333333",
                "-0.583333333",
                "0.123456782",
                "1234567.82",
                "0.5",
                "1.5E-8",
                "positief",
                "Gröbner & Zn",
                "#N/A"
            })
    void datesHashesAndShortOrLongNumbersAreNone(String text) {
        assertThat(CitizenNumber.likeness(text)).isEqualTo(Likeness.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456783", "12345673", "123.456.783", "000123456783"})
    void aNumberThatFailsTheElevenTestHasTheFormAlone(String text) {
        assertThat(CitizenNumber.likeness(text)).isEqualTo(Likeness.FAILS_BARE);
        assertThat(CitizenNumber.likeness("P" + text)).isEqualTo(Likeness.FAILS_LETTERED);
        assertThat(CitizenNumber.mayBeIn("BSN " + text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL123456782B01", "btw NL 123456782 B 01.", "nl123456782b01", "1234567820e-1"})
    void aVatNumberAndAnyPowerOfTenHoldOne(String text) {
        assertThat(CitizenNumber.mayBeIn(text)).isTrue();
        assertThat(CitizenNumber.mayBeIn(text.replace("82", "83"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-10-3408", "regel 1:23.456.711", "2024-1945.67.011"})
    void aNumberThatOnlyBeginsLikeADateIsFound(String text) {
        assertThat(CitizenNumber.mayBeIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1|123|456|782|2024-01-01",
                "9f3|123|456|782|positief",
                "x|12|345|672",
                "Jansen 123|456|782 (1)",
                "2024-12-31|08:00:00|123|456|782",
                "1990|1|12|345|672"
            })
    void aRowThatWasCutWithinANumberHoldsIt(String row) {
        assertThat(CitizenNumber.mayBeInThreeOf(List.of(row.split("\\|")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1|123|456|783|2024-01-01", "A1|1990|0363|2023-01-10|positief", ""})
    void aRowWithoutOneDoesNot(String row) {
        assertThat(CitizenNumber.mayBeInThreeOf(List.of(row.split("\\|")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000", "00000000", "000000000000", "000.000.000"})
    void nobodyHasTheNumberZero(String text) {
        assertThat(CitizenNumber.mayBeIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "090000006", "001234511", "12345672"})
    void eightOrNineDigitsOfTheTestAreOneAsTheyStand(String text) {
        assertThat(CitizenNumber.isOne(text)).isTrue();
        assertThat(CitizenNumber.likeness(text)).isEqualTo(Likeness.BARE);
        assertThat(CitizenNumber.mayBeIn("nr. " + text)).isTrue();
    }

    /** Each value satisfies the eleven-test if the code of a character minus that of zero is taken as a digit. */
    @ParameterizedTest
    @ValueSource(strings = {"123456/06", "123456:06", "123456x05"})
    void aCharacterBesideTheDigitsOfAsciiIsNoDigit(String text) {
        assertThat(CitizenNumber.isOne(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, true",
        "2024-00-29, true",
        "2024-31-12, true",
        "2024-32-12, false",
        "2024-40-12, false",
        "2024-12-32, false",
        "2024-12-40, false",
        "2024 12-31, false",
        "2024-12 31, false",
        "2024-12-311, false"
    })
    void aDateWithDashesIsSeenAtAGlance(String text, boolean date) {
        assertThat(DateNotations.isDateWithDashes(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"０, 0", "1\u00ad2, 12", "\u03011, 1", "1\u20dd2, 12", "1\u00802, 1 2", "1§2, 1 2", "é2, x2", "a~2, a~2"
    })
    void plainCharactersAreWhatIsSeenOfAText(String text, String plain) {
        assertThat(PlainNotation.of(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"a, true", "z, true", "A, true", "Z, true", "`, false", "{, false", "@, false", "[, false", "é, false"})
    void theLettersAreThoseOfAscii(char character, boolean letter) {
        assertThat(DigitGroups.isLetter(character)).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({
        "12345678-2e4b-4c3d-8e1f-123456789012, true",
        "12345678-2e4b-4c3d-8e1f-12345678901F, true",
        "12345678-2e4b-4c3d-8e1f-12345678901g, false",
        "12345678-2e4b-4c3d-8e1f+123456789012, false",
        "12345678-2e4b-4c3d-8e1f-1234567890123, false"
    })
    void aUuidHasFourDashesBetweenHexadecimalDigits(String text, boolean uuid) {
        assertThat(DigitGroups.isUuid(text)).isEqualTo(uuid);
    }
}
