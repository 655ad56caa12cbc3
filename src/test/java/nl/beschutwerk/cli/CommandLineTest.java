package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The answers of the command line itself, before a database is opened. */
class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --help", "help", "help run", "-h", "run -h"})
    void helpIsAnsweredOnTheOutput(String arguments) {
        assertThat(execute(arguments.split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: beschutwerk");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpOfRunNamesEveryOption() {
        execute("run", "--help");
        assertThat(out.toString())
                .contains(
                        "--quarter", "--delivery", "--deliveries", "--output", "--reference", "--method", "--operator");
    }

    @Test
    void theVersionIsAnswered() {
        assertThat(execute("--version")).isZero();
        assertThat(out.toString()).startsWith("beschutwerk ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --qarter 2024-Q4 | Unknown option",
                "run --quarter 2024-Q5 | 2024-Q5",
                "run --quarter Q4-2024 | Q4-2024",
                "run --quarter | --quarter",
                "make | make",
                "approve --quarter 2024-Q4 --version two | is not a version",
                "approve --quarter 2024-Q4 --from tomorrow | --from",
                "correct --quarter 2024-Q4 | --reason",
                "trace --quarter 2024-Q4 --area NL --indicator banen | no indicator banen",
                "purge | --before",
                "purge --before 3024-Q1 | lies in the future",
                "run --delivery a --deliveries b | give one of the two"
            })
    void aWrongOptionIsTheOperatorsMistake(String arguments, String said) {
        assertThat(execute(arguments.split(" "))).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains(said).doesNotContain("\tat ");
        assertThat(err.toString().lines().count())
                .as("no screen of help in between")
                .isLessThanOrEqualTo(3);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anOptionWrittenWrongIsSuggested() {
        execute("run", "--quater", "2024-Q4");
        assertThat(err.toString()).contains("--quarter", "jobs/beschutwerk run --help");
    }

    @Test
    void noCommandAtAllIsTheOperatorsMistake() {
        assertThat(execute()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains("Missing required subcommand", "jobs/beschutwerk --help");
    }

    private int execute(String... arguments) {
        CommandLine line = Beschutwerk.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
