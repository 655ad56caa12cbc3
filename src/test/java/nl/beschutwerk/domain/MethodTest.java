package nl.beschutwerk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodTest {

    private static Method method(int threshold) {
        HoursClass open =
                new HoursClass("36+", new BigDecimal(36), new BigDecimal("60.0"), true, new BigDecimal("38.0"));
        return new Method(
                "proef",
                new BigDecimal("31.0"),
                HoursBasis.CONTRACT,
                List.of(4),
                List.of(11),
                new BigDecimal("25.50"),
                new BigDecimal("1.0"),
                30,
                List.of(open),
                threshold,
                1,
                10,
                new BigDecimal("0.05"),
                10,
                new BigDecimal("0.01"));
    }

    @Test
    void aFileIsRefusedAboveBothTheShareAndTheNumber() {
        assertThat(method(10).refuses(10, 20)).isFalse();
        assertThat(method(10).refuses(11, 20)).isTrue();
        assertThat(method(10).refuses(11, 220)).isFalse();
        assertThat(method(10).refuses(12, 220)).isTrue();
    }

    @Test
    void aDeliveryIsRefusedAboveTheShareOfPersons() {
        assertThat(method(10).refusesForPersons(1, 100)).isFalse();
        assertThat(method(10).refusesForPersons(2, 100)).isTrue();
    }

    @Test
    void countsAreHiddenFromAThresholdOfTwo() {
        assertThat(method(0).hidesSmallCounts()).isFalse();
        assertThat(method(1).hidesSmallCounts()).isFalse();
        assertThat(method(2).hidesSmallCounts()).isTrue();
    }

    @Test
    void theChoicesBehindFiguresAreOneLineHoweverNumbersAreWritten() {
        assertThat(method(10).choicesBehindFigures())
                .isEqualTo(
                        "uren_per_baan=31 urenbasis=contract uitgesloten_aard=[4] aard_beschut=[11] gemiddelde_uren=25.5"
                                + " marge_gemiddelde_uren=1 minimaal_voor_regiogemiddelde=30 arbeidsduurklassen=[36+:38<60]"
                                + " decimalen=1 uren_afronden_op=10");
    }
}
