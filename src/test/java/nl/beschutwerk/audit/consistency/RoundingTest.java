package nl.beschutwerk.audit.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.beschutwerk.audit.consistency.CellProof.Rounding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "96.15, 96.1, true",
        "96.15, 96.2, true",
        "96.15, 96.0, false",
        "96.15, 96.3, false",
        "96.1499, 96.1, true",
        "96.1499, 96.2, false",
        "96.1501, 96.1, false",
        "10619, 10619, true",
        "10619, 10620, false",
        "0, 0, true",
        "0.5, 1, true",
        "0.4999, 1, false"
    })
    void aNumberIsAnAmountRoundedIfTheAmountRoundsToIt(BigDecimal amount, BigDecimal number, boolean same) {
        assertThat(Rounding.isOf(amount, number)).isEqualTo(same);
    }
}
