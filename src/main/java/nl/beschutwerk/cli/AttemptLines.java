package nl.beschutwerk.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.support.DutchTime;

/** The attempts to make releases as lines, for the console and for who helps the operator. */
final class AttemptLines {

    private AttemptLines() {}

    /** A line for each attempt, and one below it for each of its steps. */
    static List<String> of(List<Attempt> attempts) {
        List<String> lines = new ArrayList<>();
        for (Attempt attempt : attempts) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-12s %s  %9s  %s, by %s",
                    attempt.release(),
                    DutchTime.shown(attempt.begun()),
                    seconds(attempt.duration()),
                    attempt.outcome(),
                    attempt.operator()));
            for (Attempt.Step step : attempt.steps()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  %-9s %9s %9d  %s",
                        step.name(),
                        seconds(step.duration()),
                        step.rows(),
                        step.done()));
            }
        }
        return lines;
    }

    private static String seconds(Optional<Duration> duration) {
        return duration.map(ConsoleLines::seconds).orElse("-");
    }
}
