package nl.beschutwerk.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.RegionOverview;
import nl.beschutwerk.job.explain.RegionOverview.RegionStatus;
import nl.beschutwerk.job.explain.RegionOverview.RegionsOfRelease;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code regions}: lists the labour-market regions of a quarter. */
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
        name = "regions",
        description = {
            "Lists the labour-market regions of a quarter, and whether its current release has figures of them. A hidden figure"
                    + " counts, a target alone does not.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class RegionsCommand implements Callable<Integer> {

    private final UseCase<RegionOverview> useCase;

    @Option(names = "--quarter", required = true, paramLabel = "QUARTER", description = "The quarter, such as 2024-Q4.")
    private @Nullable Quarter quarter;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Spec
    private @Nullable CommandSpec spec;

    RegionsCommand(UseCase<RegionOverview> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        Quarter asked = Objects.requireNonNull(quarter, "picocli requires it");
        return useCase.on(output.in(places), overview -> {
            print(overview.of(asked));
            return ExitCode.OK.code();
        });
    }

    private void print(RegionsOfRelease found) {
        ConsoleLines console = new ConsoleLines(
                Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut());
        console.line("%s %s", found.release(), found.synthetic() ? ConsoleReporter.SYNTHETIC : "");
        console.line("%-6s %-7s %s", "region", "figures", "name");
        for (RegionStatus status : found.regions()) {
            console.line(
                    "%-6s %-7s %s",
                    status.region().code(),
                    status.hasFigures() ? "yes" : "no",
                    status.region().name());
        }
    }
}
