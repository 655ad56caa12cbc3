package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Workplace;
import nl.beschutwerk.job.desk.Places;
import nl.beschutwerk.job.desk.WrittenFolders;
import nl.beschutwerk.job.receiving.CheckOutcome;
import nl.beschutwerk.job.receiving.CheckRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: finds what a run would find, and keeps nothing. */
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
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:a run would take the delivery (warnings, and rejected rows within the method's bound, are no refusal)",
            "  1:the system failed; the log has the details",
            "  2:an operator's mistake: the message says what to do",
            "  3:a run would refuse the delivery; its findings are for the deliverer",
            "  6:the database cannot be reached, or refuses"
        },
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The delivery: the folder with its levering.json.")
    private @Nullable Path delivery;

    @Option(
            names = "--quarter",
            paramLabel = "QUARTER",
            description = "The quarter it must be of, such as 2024-Q4 (default: as its levering.json says).",
            converter = QuarterOption.class)
    private @Nullable Quarter quarter;

    @Option(names = "--output", paramLabel = "DIR", description = "The releases it is compared with (default: output).")
    private @Nullable Path output;

    @Mixin
    private final InputOptions inputs = new InputOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Places places = Places.ofProcess();
        CheckRequest request = request(places);
        WrittenFolders.requireRetour(request.retour());
        try (Workplace workplace = Workplace.open(places, request.output())) {
            CheckOutcome outcome = workplace.check(request);
            print(outcome);
            return (outcome.refused() ? ExitCode.DELIVERY_REFUSED : ExitCode.OK).code();
        }
    }

    private void print(CheckOutcome outcome) {
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        out.println(outcome.name() + ", rows: " + outcome.delivered() + " delivered, " + outcome.rejected()
                + " rejected" + (outcome.synthetic() ? "  " + ConsoleReporter.SYNTHETIC : ""));
        new FindingsPrinter(out).print(outcome.findings(), outcome.findingCount());
        out.println(
                outcome.refused()
                        ? "A run would refuse this delivery."
                        : outcome.findingCount() == 0
                                ? "Nothing is wrong with it: a run would take this delivery."
                                : "A run would take this delivery.");
        if (outcome.folder() != null) {
            out.println("For the deliverer: " + Places.shown(outcome.folder()));
        }
        out.flush();
    }

    private CheckRequest request(Places places) {
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
