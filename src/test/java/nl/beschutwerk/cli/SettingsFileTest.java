package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import nl.beschutwerk.job.support.ProjectPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of settings in which something is wrong: every command says what and where, and help is answered all the same. */
class SettingsFileTest {

    private static final int ACCEPTED = 99;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("\noutptu: x\n", 2, "there is no option or command \"outptu\"; did you mean output?"),
                Arguments.of("--output: x\n", 1, "there is no option or command \"--output\"; did you mean output?"),
                Arguments.of("zzz: x\n", 1, "there is no option or command \"zzz\"; jobs/beschutwerk config shows"),
                Arguments.of("rum: {output: x}\n", 1, "did you mean run?"),
                Arguments.of("run: yes\n", 1, "run is a command, and needs its options below it"),
                Arguments.of("run:\noutput: x\n", 1, "run is a command, and needs its options below it"),
                Arguments.of("run:\n  outputt: x\n", 2, "run has no option \"outputt\"; did you mean output?"),
                Arguments.of("run:\n  untouched: 5\n", 2, "run has no option \"untouched\""),
                Arguments.of("run:\n  stacktrace: yes\n", 2, "stacktrace is the same for all commands"),
                Arguments.of("run:\n  help: yes\n", 2, "run has no option \"help\""),
                Arguments.of("help: {output: x}\n", 1, "there is no option or command \"help\""),
                Arguments.of("demo: {output: x}\n", 1, "demo has no option \"output\""),
                Arguments.of("correct: {deliveries: x}\n", 1, "correct: deliveries cannot be set"),
                Arguments.of("run: {dry-run: yes}\n", 1, "run: dry-run cannot be set, only given on the command line"),
                Arguments.of("output: a\nrun:\n  output: b\n  output: c\n", 4, "run: output is there twice"),
                Arguments.of("output: a\noutput: b\n", 2, "output is there twice"),
                Arguments.of("inbox: a\ninbox: {keep: b}\n", 2, "inbox is there twice"),
                Arguments.of("output: [a, b]\n", 1, "output needs one value"),
                Arguments.of("output: {a: b}\n", 1, "output needs one value"),
                Arguments.of("output:\n", 1, "output needs one value"),
                Arguments.of("output: ~\n", 1, "write the whole path"),
                Arguments.of("output: \"\"\n", 1, "output needs one value"),
                Arguments.of("output: |\n  a\n  b\n", 1, "output needs one value, in one line"),
                Arguments.of("output: \"a\\0b\"\n", 1, "output needs one value, in one line"),
                Arguments.of("output: ~/releases\n", 1, "write the whole path"),
                Arguments.of("operator: -x\n", 1, "operator: \"-x\" is no value"),
                Arguments.of("operator: _NULL_\n", 1, "is no value"),
                Arguments.of("operator: &a jan\nrun: {operator: *a}\n", 2, "between quotation marks"),
                Arguments.of("run: &r {output: x}\nserve:\n  <<: *r\n", 3, "between quotation marks"),
                Arguments.of("output: a\n---\noutput: b\n", 3, "a second document begins here"),
                Arguments.of("- output\n", 1, "a line such as \"output: /srv/releases\" is expected"),
                Arguments.of("output\n", 1, "a line such as"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithItsLine(String text, int line, String words) throws Exception {
        write(text);

        assertThat(execute("status")).as("%s", err).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString())
                .contains("beschutwerk.yaml, line " + line + ": ", words)
                .doesNotContain("Exception", "tools.jackson")
                .hasLineCount(1);
        assertThat(execute("approve"))
                .as("it also requires what may stand in the file")
                .isEqualTo(2);
        assertThat(err.toString()).contains("line " + line + ": ");
        assertThat(execute("run", "--help")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "output: a: b\n",
                "output: *\n",
                "output: a\n\trun: b\n",
                "output: \"a\n",
                "run: {output: x\n",
                "output: @x\n",
                "output: %x\n  y: z\n",
                "? [a, b]\n: c\n",
                "? {a: b}\n: c\n",
                ": x\n",
                "output: !!java.io.File [x]\n",
                "\u0000output: x\n"
            })
    void whatIsNoYamlIsRefusedInASentence(String text) throws Exception {
        write(text);

        assertThat(execute("status")).as("%s", err).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString())
                .contains("beschutwerk.yaml")
                .containsPattern("line \\d")
                .doesNotContainPattern("Exception|tools\\.jackson|snakeyaml")
                .hasLineCount(1);
        assertThat(execute("--version")).isZero();
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        Files.createDirectories(folder.resolve("jobs"));
        Files.write(
                folder.resolve("jobs/beschutwerk.yaml"), "output: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(execute("status")).as("%s", err).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains("beschutwerk.yaml").doesNotContain("Exception");
    }

    @Test
    void depthIsNoWayToBringItDown() throws Exception {
        write("run: " + "[".repeat(100_000));

        assertThat(execute("status")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains("beschutwerk.yaml").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "# output: x\n",
                "---\n",
                "{}\n",
                "null\n",
                "\ufeff# output\n",
                "output: x\r\nrun:\r\n  output: y\r\n"
            })
    void whatIsRightIsTaken(String text) throws Exception {
        write(text);

        assertThat(execute("status")).as("%s", err).isEqualTo(ACCEPTED);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFolderInItsPlaceIsAMistake() throws Exception {
        Files.createDirectories(folder.resolve("jobs/beschutwerk.yaml"));

        assertThat(execute("status")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains("cannot be read; check that it is a file you may read");
    }

    private void write(String text) throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("jobs")).resolve("beschutwerk.yaml"), text);
    }

    private int execute(String... arguments) {
        err.getBuffer().setLength(0);
        return Beschutwerk.commandLine(Map.of(), new ProjectPaths(folder), parsed -> ACCEPTED)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
