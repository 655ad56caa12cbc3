package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.InputOptions;
import nl.beschutwerk.cli.json.CheckDocument;
import nl.beschutwerk.domain.Plural;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.receiving.CheckOutcome;
import nl.beschutwerk.job.runs.CheckRun;
import nl.beschutwerk.job.runs.CheckRun.CheckRequest;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.WrittenFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: reports what a run would find in a delivery, and keeps nothing. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DELIVERY_REFUSED,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "check",
        description = {
            "Checks a delivery: finds what a run would find in it, and keeps nothing of it in the database.",
            "Findings, and the delivered files with the findings beside their rows, go to retour/<delivery>, for the"
                    + " deliverer; only you can read them.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private final UseCase<CheckRun> useCase;

    @Parameters(paramLabel = "DIR", description = "The delivery: the folder with its levering.json.")
    private @Nullable Path delivery;

    @Option(
            names = "--quarter",
            paramLabel = "QUARTER",
            description = "The quarter it must be of, such as 2024-Q4 (default: as its levering.json says).")
    private @Nullable Quarter quarter;

    @Option(names = "--output", paramLabel = "DIR", description = "The releases it is compared with (default: output).")
    private @Nullable Path output;

    @Mixin
    private final InputOptions inputs = new InputOptions();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final QuietOption quiet = new QuietOption();

    @Spec
    private @Nullable CommandSpec spec;

    CheckCommand(UseCase<CheckRun> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        CheckRequest request = request(places);
        WrittenFolders.requireRetour(request.retour());
        return useCase.dated(request.output(), (check, clock) -> {
            CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
            CheckOutcome outcome = check.run(request, quiet.progress(json.words(quiet.out(line))));
            print(outcome, line);
            json.answer(() -> CheckDocument.of(outcome, clock.instant()));
            return (outcome.refused() ? ExitCode.DELIVERY_REFUSED : ExitCode.OK).code();
        });
    }

    private void print(CheckOutcome outcome, CommandLine line) {
        PrintWriter out = json.words(outcome.refused() ? line.getOut() : quiet.out(line));
        out.println(outcome.name() + ", rows: " + outcome.delivered() + " delivered, " + outcome.rejected()
                + " rejected" + (outcome.synthetic() ? "  " + ConsoleReporter.SYNTHETIC : ""));
        new FindingsPrinter(out).print(outcome.findings(), outcome.findingCount());
        PrintWriter verdict = outcome.refused() ? line.getErr() : out;
        verdict.println(
                outcome.refused()
                        ? "A run would refuse the delivery " + outcome.name() + "; it has "
                                + Plural.of(outcome.findingCount(), "finding") + "."
                        : outcome.findingCount() == 0
                                ? "Nothing is wrong with it: a run would take this delivery."
                                : "A run would take this delivery.");
        if (outcome.folder() != null) {
            verdict.println("For the deliverer: " + ProjectPaths.shown(outcome.folder()));
        }
        out.flush();
        verdict.flush();
    }

    private CheckRequest request(ProjectPaths places) {
        Path releases = output == null ? places.output() : output;
        return new CheckRequest(
                Objects.requireNonNull(delivery, "picocli requires it"),
                quarter,
                releases,
                inputs.reference(places),
                inputs.method(places),
                places.retour(releases));
    }
}
