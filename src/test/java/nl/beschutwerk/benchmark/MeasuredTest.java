package nl.beschutwerk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static Measured copy(long milliseconds) {
        return new Measured(Map.of(Quantity.BARE_COPY, milliseconds));
    }

    @Test
    void theMedianIsTheMiddleOneWhateverTheOrder() {
        assertThat(Measured.median(List.of(copy(900), copy(100), copy(200))).of(Quantity.BARE_COPY))
                .isEqualTo(200);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheLowerOfTheMiddleTwo() {
        assertThat(Measured.median(List.of(copy(4), copy(3), copy(1), copy(2))).of(Quantity.BARE_COPY))
                .isEqualTo(2);
    }

    @Test
    void eachQuantityHasAMedianOfItsOwn() {
        Measured median = Measured.median(List.of(
                new Measured(Map.of(Quantity.BARE_COPY, 1L, Quantity.MEASURE, 30L)),
                new Measured(Map.of(Quantity.BARE_COPY, 2L, Quantity.MEASURE, 10L)),
                new Measured(Map.of(Quantity.BARE_COPY, 3L, Quantity.MEASURE, 20L))));

        assertThat(median.of(Quantity.BARE_COPY)).isEqualTo(2);
        assertThat(median.of(Quantity.MEASURE)).isEqualTo(20);
    }

    @Test
    void severalQuantitiesAreAddedUp() {
        Measured measured = new Measured(Map.of(Quantity.CHECK_AND_LOAD, 1200L, Quantity.MEASURE, 300L));

        assertThat(measured.of(Quantity.CHECK_AND_LOAD, Quantity.MEASURE)).isEqualTo(1500);
    }

    @Test
    void whatWasNotMeasuredIsNotZero() {
        assertThatThrownBy(() -> copy(1).of(Quantity.MEASURE)).hasMessageContaining("MEASURE");
    }

    @Test
    void aRatioIsRoundedHalfUpToTwoDecimals() {
        assertThat(Measured.ratio(1305, 1000)).isEqualByComparingTo("1.31");
        assertThat(Measured.ratio(1304, 1000)).isEqualByComparingTo("1.30");
        assertThat(Measured.ratio(1, 3)).isEqualByComparingTo("0.33");
    }
}
