package nl.beschutwerk.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Workplace;
import nl.beschutwerk.job.desk.Places;
import nl.beschutwerk.job.publishing.Publication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code purge}: drops what is known of persons in old deliveries. */
@Command(
        name = "purge",
        description = {
            "Drops from the database the rows of old deliveries: those about persons and the rejected ones, and the values in"
                    + " findings. Figures, releases, findings without values and the trail stay.",
            "Deliveries themselves and return files are not touched: remove those where they stand.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:done, or there was nothing to drop",
            "  1:the system failed; the same command goes on",
            "  5:another command is at work on a quarter; the same command does the rest",
            "  6:the database cannot be reached, or refuses"
        },
        sortOptions = false)
final class PurgeCommand implements Callable<Integer> {

    @Option(
            names = "--before",
            required = true,
            paramLabel = "QUARTER",
            description = "Deliveries of quarters before this one, such as 2023-Q1.",
            converter = QuarterOption.class)
    private @Nullable Quarter before;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final OperatorOption operator = new OperatorOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Places places = Places.ofProcess();
        try (Workplace workplace = Workplace.open(places, output.in(places))) {
            return PublicationPrinter.print(
                    new Publication(
                            workplace.purge(Objects.requireNonNull(before, "picocli requires it"), operator.name())),
                    Objects.requireNonNull(spec, "picocli sets it")
                            .commandLine()
                            .getOut());
        }
    }
}
