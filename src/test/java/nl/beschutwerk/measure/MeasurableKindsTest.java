package nl.beschutwerk.measure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.OperatorMistake;
import org.junit.jupiter.api.Test;

class MeasurableKindsTest {

    @Test
    void ofHeadcountsFiguresCanBeMade() {
        assertThatCode(() -> Measuring.requireThemes(DeliveryKind.AANTALLEN)).doesNotThrowAnyException();
    }

    @Test
    void ofMicrodataTheOperatorIsToldPlainlyThatTheyCannotYet() {
        assertThatThrownBy(() -> Measuring.requireThemes(DeliveryKind.MICRODATA))
                .isInstanceOf(OperatorMistake.class)
                .hasMessageContaining("received, checked and loaded")
                .hasMessageContaining("aantallen");
    }
}
