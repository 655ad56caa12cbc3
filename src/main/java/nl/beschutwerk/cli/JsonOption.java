package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Objects;
import java.util.function.Supplier;
import nl.beschutwerk.cli.json.JsonText;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The option to answer with one JSON document. Standard output then holds that document and nothing else; standard error is the
 * same with and without the option.
 */
final class JsonOption {

    @Option(
            names = "--json",
            description = "Print the answer as one JSON document on standard output; see docs/json.md.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Where the words of an answer go: to standard output, or nowhere if a document is asked for. */
    PrintWriter words() {
        return words(out());
    }

    /** The same, of words that go elsewhere than to standard output if no document is asked for. */
    PrintWriter words(PrintWriter elsewhere) {
        return json ? new PrintWriter(Writer.nullWriter()) : elsewhere;
    }

    /**
     * Prints the document, if one is asked for. It is printed when nothing can go wrong any more, so that what a program reads is
     * whole or nothing.
     *
     * @throws OperatorMistakeException if standard output does not take it
     */
    void answer(Supplier<Record> document) {
        if (!json) {
            return;
        }
        PrintWriter out = out();
        out.print(JsonText.of(document.get()));
        // What the writer wrote may have been lost behind it.
        if (out.checkError() || System.out.checkError()) {
            throw new OperatorMistakeException(
                    "The answer could not be written to standard output. Its disk is full, or what"
                            + " should read it has ended. Give it another place, and ask again.");
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(command, "picocli sets it").commandLine().getOut();
    }
}
