package nl.beschutwerk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OnlyQuarterOption;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.cli.json.RunsDocument;
import nl.beschutwerk.job.explain.AttemptHistory;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.support.ProjectPaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code runs}: every attempt to make a release. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "runs",
        description =
                "Shows every attempt to make a release, oldest first: its steps, how long they took, the rows they"
                        + " wrote, and how it ended. Times are Dutch times.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class RunsCommand implements Callable<Integer> {

    private final UseCase<AttemptHistory> useCase;

    @Mixin
    private final OnlyQuarterOption only = new OnlyQuarterOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    RunsCommand(UseCase<AttemptHistory> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        return useCase.dated(output.in(places), (history, clock) -> {
            List<Attempt> attempts = history.attempts(only.quarter());
            print(attempts, history);
            json.answer(() -> RunsDocument.of(only.quarter(), attempts, clock.instant()));
            return ExitCode.OK.code();
        });
    }

    private void print(List<Attempt> attempts, AttemptHistory history) {
        ConsoleLines console = new ConsoleLines(json.words());
        AttemptLines.of(attempts).forEach(line -> console.line("%s", line));
        if (attempts.isEmpty()) {
            console.line(
                    "%s",
                    only.quarter()
                            .map(quarter -> "There were no runs of " + quarter + ". " + history.releasedQuarters())
                            .orElse("There were no runs."));
        } else {
            console.line("Times are Dutch times.");
        }
    }
}
