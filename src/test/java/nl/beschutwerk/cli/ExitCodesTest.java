package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The table in docs/operator.md, the help of each command and the code agree on the exit codes. */
class ExitCodesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d{1,3}) \\| ([^|]+) \\|.*\\|$");

    static Stream<String> everyCommand() {
        return Beschutwerk.commandLine().getSubcommands().keySet().stream().filter(name -> !name.equals("help"));
    }

    @Test
    void theTableOfTheReadmeIsThatOfTheCode() throws Exception {
        Matcher rows = ROW.matcher(Files.readString(Path.of("docs/operator.md")));
        List<String> table = new ArrayList<>();
        while (rows.find()) {
            table.add(rows.group(1) + " " + rows.group(2));
        }
        assertThat(table)
                .containsExactlyElementsOf(Arrays.stream(ExitCode.values())
                        .map(code -> code.code() + " " + code.meaning())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void everyCommandDeclaresItsCodesAndItsHelpListsThem(String name) {
        Object command = command(name);
        assertThat(command.getClass().isAnnotationPresent(EndsWith.class))
                .as(name)
                .isTrue();
        StringWriter out = new StringWriter();
        CommandLine line = Beschutwerk.commandLine().setOut(new PrintWriter(out));
        assertThat(line.execute(name, "--help")).isZero();
        String listed = out.toString().replaceAll("(?s)^.*Exit codes:", "");
        List<ExitCode> declared = Beschutwerk.codesOf(command);
        for (ExitCode code : ExitCode.values()) {
            String entry = "(?m)^ *" + code.code() + " +\\Q" + code.meaning().replaceFirst("^`[a-z]+`: ", "") + "\\E";
            if (declared.contains(code)) {
                assertThat(listed).as(name).containsPattern(entry);
            } else {
                assertThat(listed).as(name).doesNotContainPattern(entry);
            }
        }
    }

    /** The exit codes that every command can have. */
    @ParameterizedTest
    @MethodSource("everyCommand")
    void everyCommandDeclaresWhatCanHappenToAny(String name) {
        List<ExitCode> declared = Beschutwerk.codesOf(command(name));
        assertThat(declared)
                .isSorted()
                .contains(
                        ExitCode.OK,
                        ExitCode.SYSTEM_FAILURE,
                        ExitCode.OPERATOR_MISTAKE,
                        ExitCode.DISK_FULL,
                        ExitCode.INTERRUPTED,
                        ExitCode.TERMINATED);
        if (!List.of("sample", "config", "completion").contains(name)) {
            assertThat(declared).as("it works on the database").contains(ExitCode.DATABASE_UNAVAILABLE);
        }
    }

    private static Object command(String name) {
        return Objects.requireNonNull(Beschutwerk.commandLine().getSubcommands().get(name))
                .getCommand();
    }
}
