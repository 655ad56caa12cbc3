package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

class ReasonTest {

    @Test
    void aReasonIsOneLine() {
        ParseResult withdraw =
                parsed(" UWV heeft op 14-04-2025\n de levering verbeterd ").subcommand();
        assertThat(withdraw.<String>matchedOptionValue("--reason", ""))
                .isEqualTo("UWV heeft op 14-04-2025 de levering verbeterd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BSN 123.456.782 was fout", "zie 123456782"})
    void aReasonDoesNotPublishACitizenServiceNumber(String reason) {
        assertThatThrownBy(() -> parsed(reason))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("(BSN)")
                .hasMessageNotContaining("456");
    }

    private static ParseResult parsed(String reason) {
        CommandLine commandLine = Beschutwerk.commandLine();
        return commandLine.parseArgs(
                List.of("withdraw", "--quarter", "2024-Q4", "--reason", reason).toArray(String[]::new));
    }
}
