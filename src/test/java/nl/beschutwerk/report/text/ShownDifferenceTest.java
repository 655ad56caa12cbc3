package nl.beschutwerk.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a reader who subtracts finds the difference that is shown. */
class ShownDifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "284.31, 280.35, 3.96, 1, false",
        "284.30, 280.40, 3.90, 1, true",
        "284.34, 280.36, 3.98, 1, false",
        "10231, 10200, 31, 0, true",
        "280.35, 300, -19.65, 1, false",
        "280.34, 300, -19.66, 1, true"
    })
    void eachNumberIsRoundedByItself(
            BigDecimal amount, BigDecimal other, BigDecimal difference, int decimals, boolean agrees) {
        assertThat(ShownDifference.agrees(amount, decimals, other, decimals, difference, decimals))
                .isEqualTo(agrees);
    }
}
