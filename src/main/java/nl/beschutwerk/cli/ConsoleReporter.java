package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.RunReporter;
import nl.beschutwerk.job.support.HowFar;
import nl.beschutwerk.job.support.ProjectPaths;

/** Reports the progress of a run to the operator: one line for each step, and a table at the end. */
final class ConsoleReporter implements RunReporter {

    /** The words that must accompany invented figures. */
    static final String SYNTHETIC = "SYNTHETISCHE GEGEVENS";

    private static final Set<QuarterOutcome.Kind> IN_PLACE = EnumSet.of(
            QuarterOutcome.Kind.MADE,
            QuarterOutcome.Kind.CORRECTED,
            QuarterOutcome.Kind.UP_TO_DATE,
            QuarterOutcome.Kind.RESTORED);

    private final PrintWriter out;
    private final PrintWriter needed;
    private final ConsoleLines console;
    private final ConsoleLines errors;
    private final StepLine step;
    private boolean headed;

    /**
     * Progress and results go to {@code out}; the reason why a quarter ends with another exit code than 0 goes to {@code err}.
     */
    ConsoleReporter(PrintWriter out, PrintWriter err) {
        this(out, err, out, StepLine.ofEach(out, false));
    }

    /**
     * A reporter that may be told to be quiet.
     *
     * @param out what nobody has to do something about
     * @param needed findings that somebody has to do something about
     * @param step the line of the step at work
     */
    ConsoleReporter(PrintWriter out, PrintWriter err, PrintWriter needed, StepLine step) {
        this.out = out;
        this.needed = needed;
        this.console = new ConsoleLines(out);
        this.errors = new ConsoleLines(err);
        this.step = step;
    }

    @Override
    public void quarterBegins(String release, Path delivery, boolean synthetic) {
        console.line("%s  from %s%s", release, ProjectPaths.shown(delivery), synthetic ? "  " + SYNTHETIC : "");
        headed = true;
    }

    @Override
    public void stepBegins(String name) {
        step.begins(name);
    }

    @Override
    public void stepGoesOn(String name, HowFar far) {
        step.goesOn(name, far);
    }

    @Override
    public void stepEnds(String name, String done, Duration duration) {
        step.ends(name, done, duration);
    }

    @Override
    public void remark(String words) {
        step.remark(words);
    }

    @Override
    public void quarterEnds(QuarterOutcome outcome) {
        if (outcome.kind() == QuarterOutcome.Kind.UP_TO_DATE) {
            console.line("%s", outcome.explanation());
            return;
        }
        boolean wrong = exitCode(outcome.kind()) != ExitCode.OK;
        if (!headed && !wrong) {
            console.line("%s  %s", outcome.release(), outcome.kind().words());
        }
        headed = false;
        new FindingsPrinter(wrong ? needed : out).print(outcome.findings(), outcome.findingCount());
        if (wrong) {
            // A scheduler mails only this text, so it names the quarter.
            errors.line("%s  %s", outcome.release(), outcome.kind().words());
            outcome.explanation().lines().forEach(explanation -> errors.line("  %s", explanation));
        } else if (outcome.kind() != QuarterOutcome.Kind.MADE || outcome.findingCount() > 0) {
            outcome.explanation().lines().forEach(explanation -> console.line("  %s", explanation));
        }
        console.line("");
    }

    /** Prints the table at the end, and returns the exit code of the whole run. */
    ExitCode conclude(List<QuarterOutcome> outcomes, Path output) {
        console.line("");
        console.line("%-12s %-16s %9s %9s", "release", "outcome", "findings", "time");
        for (QuarterOutcome outcome : outcomes) {
            console.line(
                    "%-12s %-16s %9d %9s",
                    outcome.release(),
                    outcome.kind().words(),
                    outcome.findingCount(),
                    ConsoleLines.seconds(outcome.duration()));
        }
        console.line("");
        if (outcomes.stream().anyMatch(outcome -> IN_PLACE.contains(outcome.kind()))) {
            console.line("Results: %s", ProjectPaths.shown(output));
        }
        return outcomes.stream().map(outcome -> exitCode(outcome.kind())).reduce(ExitCode.OK, ConsoleReporter::worse);
    }

    private static ExitCode exitCode(QuarterOutcome.Kind kind) {
        return switch (kind) {
            case MADE, CORRECTED, DRY_RUN, UP_TO_DATE, RESTORED, LEFT, WAITING -> ExitCode.OK;
            case OTHER_INPUTS -> ExitCode.OTHER_INPUTS;
            case REFUSED -> ExitCode.DELIVERY_REFUSED;
            case MISTAKE -> ExitCode.OPERATOR_MISTAKE;
            case IN_USE -> ExitCode.IN_USE;
            case FAILED -> ExitCode.SYSTEM_FAILURE;
            case DISK_FULL -> ExitCode.DISK_FULL;
            case NO_DATABASE -> ExitCode.DATABASE_UNAVAILABLE;
            case INTERRUPTED -> ExitCode.INTERRUPTED;
        };
    }

    /**
     * The more serious of two exit codes. A failure of the system, of its disk or of its database comes first, then an
     * interruption. Among other codes than OK the first one counts.
     */
    static ExitCode worse(ExitCode one, ExitCode other) {
        for (ExitCode first : List.of(
                ExitCode.SYSTEM_FAILURE, ExitCode.DISK_FULL, ExitCode.DATABASE_UNAVAILABLE, ExitCode.INTERRUPTED)) {
            if (one == first || other == first) {
                return first;
            }
        }
        return one == ExitCode.OK ? other : one;
    }
}
