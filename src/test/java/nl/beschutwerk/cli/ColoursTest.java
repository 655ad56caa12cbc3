package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import nl.beschutwerk.job.support.ProjectPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class ColoursTest {

    private static final String ESCAPE = "\u001b";

    static Stream<String> everyCommand() {
        return Beschutwerk.commandLine().getSubcommands().keySet().stream();
    }

    @Test
    void helpOnATerminalHasColoursUnlessNoneAreWanted() {
        assertThat(help(Map.of("TERM", "xterm"), true)).contains(ESCAPE);
        assertThat(help(Map.of("NO_COLOR", ""), true)).as("set, but empty").contains(ESCAPE);
        assertThat(help(Map.of("NO_COLOR", "1"), true)).doesNotContain(ESCAPE);
        assertThat(help(Map.of("NO_COLOR", "0"), true)).as("any value").doesNotContain(ESCAPE);
        assertThat(help(Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1"), true)).doesNotContain(ESCAPE);
        assertThat(help(Map.of("TERM", "dumb"), true)).doesNotContain(ESCAPE);
        assertThat(help(Map.of("CLICOLOR_FORCE", "1", "TERM", "xterm"), false)).doesNotContain(ESCAPE);
    }

    /** These tests are on no terminal, whoever starts them: what is asked is what the command line itself decides. */
    @ParameterizedTest
    @MethodSource("everyCommand")
    void withNoColorNoCommandWritesAnEscapeCode(String name) {
        for (String asked : new String[] {"--help", "--no-such-option", "--version"}) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = Beschutwerk.commandLine(
                            Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1"), ProjectPaths.ofProcess(), parsed -> 0)
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(name, asked);

            assertThat(out + "" + err)
                    .as("%s %s, which ended with %d", name, asked, code)
                    .isNotBlank()
                    .doesNotContain(ESCAPE);
        }
    }

    private static String help(Map<String, String> environment, boolean terminal) {
        CommandLine line = Beschutwerk.commandLine(Map.of(), ProjectPaths.ofProcess(), parsed -> 0);
        line.setColorScheme(Colours.of(environment::get, terminal));
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out, true)).execute("status", "--help");
        assertThat(out.toString()).contains("--output");
        return out.toString();
    }
}
