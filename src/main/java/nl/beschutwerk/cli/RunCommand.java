package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.job.Workplace;
import nl.beschutwerk.job.desk.Places;
import nl.beschutwerk.job.desk.WrittenFolders;
import nl.beschutwerk.job.runs.RunRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run}: makes the releases that are due. */
@Command(
        name = "run",
        description = {
            "Makes a release of every quarter that has a delivery and no release yet, oldest first.",
            "Without --delivery and --deliveries the deliveries are those in data/deliveries.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:done, or there was nothing to do",
            "  1:the system failed; the log has the details",
            "  2:an operator's mistake: the message says what to do",
            "  3:a delivery was refused; its findings are for the deliverer",
            "  4:there is a release already, made from other inputs",
            "  5:another run is making the quarter, or an earlier one that it would show",
            "  6:the database cannot be reached, or refuses",
            "  8:a disk is full: make room, and the same command goes on",
            "130:stopped by Ctrl-C (143: by TERM); the same command goes on"
        },
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private final OnlyQuarterOption only = new OnlyQuarterOption();

    @Mixin
    private final MakingOptions making = new MakingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Places places = Places.ofProcess();
        RunRequest request = request(places);
        WrittenFolders.requireOutput(request.output());
        WrittenFolders.requireRetour(request.retour());
        try (Workplace workplace = Workplace.open(places, request.output())) {
            ConsoleReporter reporter = new ConsoleReporter(out());
            return reporter.conclude(workplace.run(request, reporter), request.output())
                    .code();
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    }

    private RunRequest request(Places places) {
        if (making.delivery().isPresent() && making.deliveries().isPresent()) {
            throw new OperatorMistake(
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
