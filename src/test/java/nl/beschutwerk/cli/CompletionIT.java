package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script of {@code completion}, in the shell that it is for. */
class CompletionIT {

    @TempDir
    Path folder;

    private Path script = Path.of("");

    @BeforeEach
    void printed() throws IOException {
        StringWriter out = new StringWriter();
        assertThat(Beschutwerk.commandLine().setOut(new PrintWriter(out)).execute("completion"))
                .isZero();
        script = Files.writeString(folder.resolve("completion.bash"), out.toString());
    }

    @Test
    void itIsAScriptOfBash() throws Exception {
        assertThat(bash("bash -n " + script)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sta, status",
        "publish-d, publish-due",
        "compl, completion",
        "run --out, --output",
        "run --dry, --dry-run",
        "approve --quarter 2024-Q4 --seco, --second-pair-of-eyes",
        "trace --indicator banen_3, banen_31"
    })
    void aWordIsCompletedUnderEachNameOfTheLauncher(String words, String expected) throws Exception {
        for (String name : List.of("jobs/beschutwerk", "beschutwerk", "/opt/beschutwerk/jobs/beschutwerk")) {
            assertThat(completed(name + " " + words)).as(name).contains(expected);
        }
    }

    @Test
    void commandsAreOffered() throws Exception {
        assertThat(completed("jobs/beschutwerk ''"))
                .contains("run", "due", "config", "help")
                .doesNotContain("--output");
    }

    /** Has bash look for the function as it does when Tab is pressed: by the whole word, or else by what follows its last slash. */
    private List<String> completed(String command) throws Exception {
        List<String> words = List.of(command.split(" "));
        String name = words.get(0).replaceFirst(".*/", "");
        return List.of(bash("source " + script + "; function=$(complete -p " + name
                                + " | sed -n 's/.* -F \\([^ ]*\\) .*/\\1/p'); COMP_WORDS=(" + command + "); COMP_CWORD="
                                + (words.size() - 1) + "; COMP_LINE='" + command
                                + "'; COMP_POINT=${#COMP_LINE}; $function "
                                + words.get(0) + "; printf '%s\\n' \"${COMPREPLY[@]}\"")
                        .split("\n"))
                .stream()
                .map(String::strip)
                .toList();
    }

    private static String bash(String script) throws Exception {
        Process process = new ProcessBuilder(new ArrayList<>(List.of("bash", "-c", script)))
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
