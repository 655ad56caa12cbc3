package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @Test
    void aYearEndsWithAQuarterAndHasTheThreeBefore() {
        assertThat(Quarter.parse("2024-Q2").quartersOfYear())
                .extracting(Quarter::toString)
                .containsExactly("2024-Q2", "2024-Q1", "2023-Q4", "2023-Q3");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2024-01-01, 2024-03-31, 2023-Q4, 2024-Q2",
        "2024-Q2, 2024-04-01, 2024-06-30, 2024-Q1, 2024-Q3",
        "2023-Q3, 2023-07-01, 2023-09-30, 2023-Q2, 2023-Q4",
        "2023-Q4, 2023-10-01, 2023-12-31, 2023-Q3, 2024-Q1"
    })
    void aQuarterHasItsDaysAndItsNeighbours(
            String text, LocalDate first, LocalDate last, String previous, String next) {
        Quarter quarter = Quarter.parse(text);
        assertThat(quarter).hasToString(text);
        assertThat(quarter.firstDay()).isEqualTo(first);
        assertThat(quarter.referenceDate()).isEqualTo(last);
        assertThat(quarter.previous()).hasToString(previous);
        assertThat(quarter.next()).hasToString(next);
        assertThat(quarter.yearBefore()).isEqualTo(new Quarter(quarter.year() - 1, quarter.number()));
        assertThat(Quarter.of(first)).isEqualTo(quarter);
        assertThat(Quarter.of(first.plusMonths(1))).isEqualTo(quarter);
        assertThat(Quarter.of(last)).isEqualTo(quarter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q0", "2024-Q5", "24-Q1", "2024Q1", "2024-Q1 ", "0999-Q1"})
    void anythingElseIsNoQuarter(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quarter.parse(text));
    }

    @Test
    void aYearHasFourDigitsAndFourQuarters() {
        assertThat(new Quarter(1000, 1)).hasToString("1000-Q1");
        assertThat(new Quarter(9999, 4)).hasToString("9999-Q4");
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(999, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(10_000, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2024, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2024, 5));
    }

    @Test
    void aYearBeginsWithItsFirstQuarterAlone() {
        assertThat(Quarter.parse("2024-Q1").isFirstOfYear()).isTrue();
        assertThat(Quarter.parse("2024-Q2").isFirstOfYear()).isFalse();
    }

    @Test
    void quartersAreInOrderOfTime() {
        assertThat(new Quarter(2024, 1))
                .isGreaterThan(new Quarter(2023, 4))
                .isLessThan(new Quarter(2024, 2))
                .isEqualByComparingTo(new Quarter(2024, 1));
    }
}
