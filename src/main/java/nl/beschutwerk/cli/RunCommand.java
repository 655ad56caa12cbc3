package nl.beschutwerk.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OnlyQuarterOption;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.runs.ReleaseRuns;
import nl.beschutwerk.job.runs.RunRequest;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.WrittenFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run}: makes the releases that are due. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DELIVERY_REFUSED,
    ExitCode.OTHER_INPUTS,
    ExitCode.IN_USE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "run",
        description = {
            "Makes a release of every quarter that has a delivery and no release yet, oldest first.",
            "Without --delivery and --deliveries the deliveries are those in data/deliveries.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    private final UseCase<ReleaseRuns> useCase;

    @Mixin
    private final OnlyQuarterOption only = new OnlyQuarterOption();

    @Mixin
    private final MakingOptions making = new MakingOptions();

    @Mixin
    private final QuietOption quiet = new QuietOption();

    @Spec
    private @Nullable CommandSpec spec;

    RunCommand(UseCase<ReleaseRuns> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        RunRequest request = request(places);
        CommandLine line = line();
        WrittenFolders.requireOutput(request.output(), request.quarter());
        WrittenFolders.requireRetour(request.retour());
        return useCase.onAs("run", request.output(), releases -> {
            ConsoleReporter reporter = quiet.reporter(line);
            return reporter.conclude(releases.run(request, reporter), request.output())
                    .code();
        });
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine();
    }

    private RunRequest request(ProjectPaths places) {
        // What is set for every run is no choice for this one.
        if (making.delivery().isPresent() && line().getParseResult().hasMatchedOption("--deliveries")) {
            throw new OperatorMistakeException(
                    "--delivery names one delivery and --deliveries a folder of them; give one of the two.");
        }
        return new RunRequest(
                only.quarter(),
                making.delivery(),
                making.deliveries().orElse(places.deliveries()),
                making.output(places),
                making.reference(places),
                making.method(places),
                making.retour(places),
                making.operator(),
                making.isDryRun());
    }
}
