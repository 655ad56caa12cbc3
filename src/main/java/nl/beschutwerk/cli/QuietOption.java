package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * The option of a command whose output nobody looks at as long as all is well, such as one in a crontab. Why a command ends with
 * another code than 0 is always told.
 */
final class QuietOption {

    @Option(
            names = {"-q", "--quiet"},
            fallbackValue = "true",
            description = "Print nothing but what somebody has to do something about.")
    private boolean quiet;

    boolean isQuiet() {
        return quiet;
    }

    /** Where that goes which nobody has to do something about. */
    PrintWriter out(CommandLine line) {
        return quiet ? new PrintWriter(Writer.nullWriter()) : line.getOut();
    }

    /** A reporter of the steps of a run. */
    ConsoleReporter reporter(CommandLine line) {
        return new ConsoleReporter(out(line), line.getErr(), line.getOut(), StepLine.ofEach(out(line), isTerminal()));
    }

    /** Reports how far long steps are, to where the words of the command go. */
    OnlyProgress progress(PrintWriter out) {
        return new OnlyProgress(StepLine.ofProgress(out, isTerminal()));
    }

    private boolean isTerminal() {
        return !quiet && Terminal.isThere();
    }
}
