package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.beschutwerk.domain.OperatorMistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @Test
    void aReasonIsOneLine() {
        assertThat(Reason.of(" UWV heeft op 14-04-2025\n de levering verbeterd "))
                .isEqualTo("UWV heeft op 14-04-2025 de levering verbeterd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BSN 123.456.782 was fout", "zie 123456782"})
    void aReasonDoesNotPublishACitizenServiceNumber(String reason) {
        assertThatThrownBy(() -> Reason.of(reason))
                .isInstanceOf(OperatorMistake.class)
                .hasMessageNotContaining("456");
    }
}
