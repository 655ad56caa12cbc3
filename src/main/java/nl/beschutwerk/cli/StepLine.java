package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.beschutwerk.job.support.HowFar;

/**
 * The line of a step on the console. On a terminal it is written over while the step is at work, to say how far it is; elsewhere,
 * where nothing can be taken back, that is a line of its own every ten seconds. Of a quick step there is its own line alone.
 */
final class StepLine {

    /** A longer line would go on below, and could not be written over. */
    private static final int WIDTH = 79;

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final ConsoleLines console;
    private final boolean terminal;
    private final boolean onlyProgress;
    private Duration next = BETWEEN_LINES;
    private boolean inStep;
    private int shown;

    private StepLine(PrintWriter out, boolean terminal, boolean onlyProgress) {
        this.out = out;
        this.console = new ConsoleLines(out);
        this.terminal = terminal;
        this.onlyProgress = onlyProgress;
    }

    /** The lines of all steps, also quick ones. */
    static StepLine ofEach(PrintWriter out, boolean terminal) {
        return new StepLine(out, terminal, false);
    }

    /** Lines for a command whose steps are of no interest, but for how far they are. Of those on a terminal nothing is left. */
    static StepLine ofProgress(PrintWriter out, boolean terminal) {
        return new StepLine(out, terminal, true);
    }

    synchronized void begins(String step) {
        inStep = true;
        shown = 0;
        next = BETWEEN_LINES;
        if (!onlyProgress) {
            begin(step);
        }
    }

    private void begin(String step) {
        out.printf(Locale.ROOT, "  %-9s ", step);
        out.flush();
    }

    /** Says how far it is, if it is time to. May be called as often as one likes. */
    synchronized void goesOn(String step, HowFar far) {
        if (!inStep) {
            return;
        }
        if (terminal) {
            String text = narrow(step, far.inWords());
            out.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
            out.flush();
            shown = text.length();
        } else if (far.atWork().compareTo(next) >= 0) {
            next = far.atWork().plus(BETWEEN_LINES);
            String words = String.join("  ", far.inWords());
            if (onlyProgress) {
                console.line("  %-9s %s", step, words);
            } else {
                console.line("%s", words);
                begin(step);
            }
        }
    }

    /** The words that fit in a line, with those that matter most. */
    private static String narrow(String step, List<String> words) {
        List<String> fitting = new ArrayList<>(words);
        String text = text(step, fitting);
        while (text.length() > WIDTH && fitting.size() > 1) {
            fitting.remove(fitting.size() - 1);
            text = text(step, fitting);
        }
        return text;
    }

    private static String text(String step, List<String> words) {
        return String.format(Locale.ROOT, "  %-9s %s", step, String.join("  ", words));
    }

    synchronized void ends(String step, String done, Duration duration) {
        inStep = false;
        if (onlyProgress) {
            clear();
            return;
        }
        String words = String.format(Locale.ROOT, "%-62s %7s", done, ConsoleLines.seconds(duration));
        if (shown > 0) {
            out.printf(Locale.ROOT, "\r  %-9s ", step);
        }
        console.line("%s", words);
    }

    private void clear() {
        if (shown > 0) {
            out.print("\r" + " ".repeat(shown) + "\r");
            out.flush();
        }
    }

    /** Prints the remark on a line of its own; the line of a running step continues below it. */
    synchronized void remark(String words) {
        console.line("%s  %s", inStep ? "\n" : "", words);
        if (inStep) {
            begin("");
            shown = 0;
        }
    }
}
