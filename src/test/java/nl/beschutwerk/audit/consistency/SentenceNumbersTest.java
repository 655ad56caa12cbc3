package nl.beschutwerk.audit.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SentenceNumbersTest {

    @Test
    void numbersKeepTheDecimalsThatTheyShow() {
        assertThat(SentenceNumbers.in("Dat is 9.248,8 banen: 83,0% van 1.234.567 en 7."))
                .containsExactly(
                        new BigDecimal("9248.8"),
                        new BigDecimal("83.0"),
                        new BigDecimal("1234567"),
                        new BigDecimal("7"));
    }

    @Test
    void datesAndTheJobOf31HoursAreNoFigures() {
        assertThat(SentenceNumbers.in("Op 31 december 2024 is dat 1 baan van 31 uur per week, of 2 banen van 31 uur; de"
                        + " doelstelling voor eind 2025 is 40 banen van 31 uur."))
                .containsExactly(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("40"));
    }
}
