package nl.beschutwerk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OnlyQuarterOption;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.cli.json.StatusDocument;
import nl.beschutwerk.job.explain.Overview;
import nl.beschutwerk.job.explain.Overview.ReleaseLine;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.job.support.ProjectPaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: lists the releases. */
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
        name = "status",
        description = "Shows every release: its state, its dates, and what it was made from. Times are Dutch times.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {

    private static final int SHOWN_DIGITS = 12;

    private final UseCase<Overview> useCase;

    @Mixin
    private final OnlyQuarterOption only = new OnlyQuarterOption();

    @Option(
            names = "--inputs",
            fallbackValue = "true",
            description = "Show what every release was made from; of one quarter it is shown in any case.")
    private boolean inputs;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    StatusCommand(UseCase<Overview> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        return useCase.dated(output.in(places), (overview, clock) -> {
            List<ReleaseLine> releases = overview.releases(only.quarter());
            print(releases, overview);
            json.answer(() -> StatusDocument.of(only.quarter(), releases, clock.instant()));
            return ExitCode.OK.code();
        });
    }

    private void print(List<ReleaseLine> releases, Overview overview) {
        ConsoleLines console = new ConsoleLines(json.words());
        console.line(
                "%-8s %-4s %-11s %-16s %-16s %-16s", "quarter", "", "state", "made", "to publish from", "published");
        for (ReleaseLine release : releases) {
            console.line(
                    "%-8s %-4s %-11s %-16s %-16s %-16s %s",
                    release.quarter(),
                    "v" + release.version(),
                    release.state(),
                    DutchTime.shown(release.sealedAt()),
                    release.publishFrom().map(DutchTime::shown).orElse("-"),
                    release.publishedAt().map(DutchTime::shown).orElse("-"),
                    release.synthetic() ? ConsoleReporter.SYNTHETIC : "");
            console.line(
                    "         made by %s%s",
                    release.operator(),
                    release.approvedBy().map(name -> ", approved by " + name).orElse(""));
            release.reason().ifPresent(reason -> console.line("         reason: %s", reason));
            if (inputs || only.quarter().isPresent()) {
                release.inputs()
                        .forEach(input -> console.line(
                                "         %s %s %s",
                                input.kind().code(),
                                input.name(),
                                input.hash().hex().substring(0, SHOWN_DIGITS)));
            }
        }
        if (releases.isEmpty()) {
            console.line(
                    "%s",
                    only.quarter()
                            .map(quarter -> "There is no release of " + quarter + ". " + overview.releasedQuarters())
                            .orElse("There are no releases."));
        } else {
            console.line("Times are Dutch times.");
        }
    }
}
