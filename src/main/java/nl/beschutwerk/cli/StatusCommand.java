package nl.beschutwerk.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OnlyQuarterOption;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.job.explain.Overview;
import nl.beschutwerk.job.explain.Overview.ReleaseLine;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
            description = "Show what every release was made from; of one quarter it is shown in any case.")
    private boolean inputs;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Spec
    private @Nullable CommandSpec spec;

    StatusCommand(UseCase<Overview> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        return useCase.on(output.in(places), overview -> {
            print(overview.releases(only.quarter()), overview);
            return ExitCode.OK.code();
        });
    }

    private void print(List<ReleaseLine> releases, Overview overview) {
        ConsoleLines console = new ConsoleLines(
                Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut());
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
