package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.beschutwerk.job.support.ProjectPaths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of options that are wrong, and what sets an option that cannot be set. */
class SettingsMistakesTest {

    private static final int ACCEPTED = 99;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void folderOfSettings() throws IOException {
        Files.createDirectory(folder.resolve("jobs"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "untouched: soon | inbox | \"soon\" is not a whole number | jobs/beschutwerk.yaml, line 1",
                "seed: 1.5 | sample --quarter 2024-Q4 --persons 1 --out x | \"1.5\" is not a whole number | jobs/beschutwerk.yaml, line 1",
                "persons: 0 | sample --quarter 2024-Q4 --seed 1 --out x | 0 is not possible; give a number from 1 to | jobs/beschutwerk.yaml, line 1",
                "inputs: maybe | status | is not a boolean | jobs/beschutwerk.yaml, line 1",
                "operator: jan 123456782 | run | citizen service number | jobs/beschutwerk.yaml, line 1",
                "stacktrace: often | run | is not a boolean | jobs/beschutwerk.yaml, line 1"
            })
    void aWrongValueIsToldAsOnTheCommandLineWithItsPlace(String text, String command, String said, String place)
            throws Exception {
        file(text);

        assertThat(execute(command.split(" "))).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString())
                .contains(said, "The value comes from ")
                .contains(place)
                .doesNotContain("Exception");
        assertThat(execute(command.replaceFirst(" .*", ""), "--help")).isZero();
        assertThat(execute("help", "run")).isZero();
    }

    @Test
    void aWrongVariableIsNamed() {
        environment.put("BESCHUTWERK_INBOX_PATIENCE", "long");

        assertThat(execute("inbox")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString())
                .contains("\"long\" is not a", "from the environment variable BESCHUTWERK_INBOX_PATIENCE.");
        assertThat(execute("inbox", "--patience", "soon")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains("\"soon\"").doesNotContain("comes from");
        assertThat(execute("inbox", "--patience", "5")).as("it was given").isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dry-run", "reason", "quarter", "cascade", "test", "now", "from", "before", "version", "out"})
    void whatIsGivenEachTimeCannotBeSet(String option) throws Exception {
        file("", option + ": yes");
        assertThat(execute("status")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString())
                .containsPattern("beschutwerk.yaml, line 2: " + option
                        + " cannot be set, only given on the command line: [a-z ]{15}");

        file("");
        environment.put("BESCHUTWERK_" + option.toUpperCase(Locale.ROOT).replace('-', '_'), "yes");
        if (!option.equals("version")) {
            assertThat(execute("status")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
            assertThat(err.toString()).contains("--" + option + " cannot be set", "unset BESCHUTWERK_");
            assertThat(execute("status", "--help")).isZero();
        } else {
            assertThat(execute("status"))
                    .as("images are often given such a variable")
                    .isEqualTo(ACCEPTED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BESCHUTWERK_OUTPT, BESCHUTWERK_OUTPUT",
        "BESCHUTWERK_RUN_OUTPU, BESCHUTWERK_RUN_OUTPUT",
        "BESCHUTWERK_DB_PASWORD, BESCHUTWERK_DB_PASSWORD",
        "BESCHUTWERK_LOGFORMAT, BESCHUTWERK_LOG_FORMAT"
    })
    void aVariableWithNearlyTheNameOfAnotherIsSaidToBeUnused(String name, String meant) {
        environment.put(name, "geheim");

        assertThat(execute("status")).isEqualTo(ACCEPTED);
        assertThat(err.toString())
                .contains("The environment variable " + name + " is not used. Did you mean " + meant)
                .doesNotContain("geheim")
                .hasLineCount(1);
    }

    @Test
    void aVariableThatIsEmptyIsNoWishForTheDefault() {
        environment.put("BESCHUTWERK_OUTPUT", " ");
        assertThat(execute("due")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains("BESCHUTWERK_OUTPUT is set, but empty");
        environment.put("BESCHUTWERK_OUTPUT", "--reference");
        assertThat(execute("due")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains("BESCHUTWERK_OUTPUT begins with a dash");
    }

    private void file(String... lines) throws IOException {
        Files.write(folder.resolve("jobs/beschutwerk.yaml"), List.of(lines));
    }

    private int execute(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Beschutwerk.commandLine(environment, new ProjectPaths(folder), parsed -> ACCEPTED)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
