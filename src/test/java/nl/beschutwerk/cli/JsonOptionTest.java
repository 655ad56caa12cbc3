package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class JsonOptionTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** What a command does with the option. */
    @Command(name = "tell")
    static final class Tell implements Callable<Integer> {

        @Mixin
        private final JsonOption json = new JsonOption();

        @Override
        public Integer call() {
            json.words().println("in words");
            json.words().flush();
            json.answer(() -> new Answer("the answer"));
            return ExitCode.LATE.code();
        }
    }

    record Answer(String words) {}

    @Test
    void withTheOptionThereIsTheDocumentAloneElseTheWords() {
        assertThat(tell(out, "--json")).isEqualTo(ExitCode.LATE.code());
        assertThat(out.toString()).isEqualTo("{\n  \"words\" : \"the answer\"\n}\n");

        out.getBuffer().setLength(0);
        assertThat(tell(out)).isEqualTo(ExitCode.LATE.code());
        assertThat(out.toString().strip()).isEqualTo("in words");
    }

    @Test
    void aDocumentThatCannotBeWrittenIsNoSuccess() {
        Writer full = new Writer() {

            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThat(tell(full, "--json")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString())
                .contains("could not be written to standard output")
                .doesNotContain("Exception");
    }

    private int tell(Writer to, String... arguments) {
        return new CommandLine(new Tell())
                .setExecutionExceptionHandler(new Failures(() -> false))
                .setOut(new PrintWriter(to, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
