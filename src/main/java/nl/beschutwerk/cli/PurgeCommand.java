package nl.beschutwerk.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OperatorOption;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.publishing.Publication;
import nl.beschutwerk.job.receiving.PurgeRun;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code purge}: deletes the data about persons in old deliveries. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.IN_USE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "purge",
        description = {
            "Drops from the database the rows of old deliveries: those about persons and the rejected ones, and the values in"
                    + " findings. Figures, releases, findings without values and the trail stay.",
            "Deliveries themselves and return files are not touched: remove those yourself.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class PurgeCommand implements Callable<Integer> {

    private final UseCase<PurgeRun> useCase;

    @Option(
            names = "--before",
            required = true,
            paramLabel = "QUARTER",
            description = "Deliveries of quarters before this one, such as 2023-Q1.")
    private @Nullable Quarter before;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final OperatorOption operator = new OperatorOption();

    @Mixin
    private final QuietOption quiet = new QuietOption();

    @Spec
    private @Nullable CommandSpec spec;

    PurgeCommand(UseCase<PurgeRun> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        Quarter first = Objects.requireNonNull(before, "picocli requires it");
        requireBegun(first);
        ProjectPaths places = ProjectPaths.ofProcess();
        return useCase.onAs(
                "purge",
                output.in(places),
                purge -> PublicationPrinter.print(
                        new Publication(purge.run(first, operator.name())),
                        quiet.out(
                                Objects.requireNonNull(spec, "picocli sets it").commandLine())));
    }

    /** Refuses a quarter in the future: one wrong digit in the year would delete the rows of every delivery. */
    private static void requireBegun(Quarter before) {
        Quarter now = Quarter.of(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
        if (before.compareTo(now.next()) > 0) {
            throw new OperatorMistakeException(
                    "--before " + before + " lies in the future: it would drop the rows of every delivery."
                            + " Give a quarter up to " + now.next() + ".");
        }
    }
}
