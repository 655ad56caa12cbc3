package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.runs.CorrectionRuns;
import nl.beschutwerk.job.runs.CorrectionRuns.CorrectionRequest;
import nl.beschutwerk.job.runs.CorrectionRuns.CorrectionResult;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.WrittenFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code correct}: makes the next version of a quarter. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DELIVERY_REFUSED,
    ExitCode.IN_USE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "correct",
        description = {
            "Makes the next version of a quarter that has a release, from another delivery, method or reference data. The"
                    + " version before stays as it is. The new one says in Dutch what changed and why.",
            "Without --delivery and --deliveries the delivery is read where it stood when the present version was made.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class CorrectCommand implements Callable<Integer> {

    private final UseCase<CorrectionRuns> useCase;

    @Option(
            names = "--quarter",
            required = true,
            paramLabel = "QUARTER",
            description = "The quarter to correct, such as 2024-Q2.")
    private @Nullable Quarter quarter;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, in a sentence in Dutch: recipients will read it.")
    private @Nullable String reason;

    @Option(
            names = "--cascade",
            description = "Make new versions too of the later releases that show a superseded figure.")
    private boolean cascade;

    @Mixin
    private final MakingOptions making = new MakingOptions();

    @Mixin
    private final QuietOption quiet = new QuietOption();

    @Spec
    private @Nullable CommandSpec spec;

    CorrectCommand(UseCase<CorrectionRuns> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        CorrectionRequest request = request(places);
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        PrintWriter out = line.getOut();
        WrittenFolders.requireOutput(request.output(), Optional.of(request.quarter()));
        WrittenFolders.requireRetour(request.retour());
        return useCase.on(request.output(), corrections -> {
            ConsoleReporter reporter = quiet.reporter(line);
            CorrectionResult result = corrections.run(request, reporter);
            ExitCode code = reporter.conclude(result.outcomes(), request.output());
            if (!result.showingSuperseded().isEmpty()) {
                out.println(
                        (request.dryRun() ? "Would then show" : "Show") + " superseded figures of " + request.quarter()
                                + ": " + String.join(", ", result.showingSuperseded())
                                + ".\n"
                                + (request.dryRun() && request.cascade()
                                        ? "The same command without --dry-run makes new versions of those too."
                                        : "The same command with --cascade makes new versions of those."));
                out.flush();
            }
            return code.code();
        });
    }

    private CorrectionRequest request(ProjectPaths places) {
        if (making.delivery().isPresent() && making.deliveries().isPresent() && !cascade) {
            throw new OperatorMistakeException(
                    "--delivery names one delivery and --deliveries a folder of them; without --cascade give one of the two.");
        }
        return new CorrectionRequest(
                Objects.requireNonNull(quarter, "picocli requires it"),
                Objects.requireNonNull(reason, "picocli requires it"),
                making.delivery(),
                making.deliveries(),
                places.deliveries(),
                making.output(places),
                making.reference(places),
                making.method(places),
                making.retour(places),
                making.operator(),
                cascade,
                making.isDryRun());
    }
}
