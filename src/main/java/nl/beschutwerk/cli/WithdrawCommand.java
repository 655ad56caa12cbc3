package nl.beschutwerk.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.job.Places;
import nl.beschutwerk.job.Workplace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code withdraw}: takes a release back. */
@Command(
        name = "withdraw",
        description = {
            "Takes a release back: published/<quarter> and the views of publication show nothing of it any more, and later"
                    + " releases do not build on it. Its sealed files stay in output.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:done, or it was done before",
            "  1:the system failed; the same command goes on",
            "  2:it cannot be withdrawn: the message says why and what to do",
            "  5:another command is at work on the quarter",
            "  6:the database cannot be reached, or refuses"
        },
        sortOptions = false)
final class WithdrawCommand implements Callable<Integer> {

    @Mixin
    private final ReleaseOptions release = new ReleaseOptions();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    private @Nullable String reason;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final PublishedOption published = new PublishedOption();

    @Mixin
    private final OperatorOption operator = new OperatorOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Places places = Places.ofProcess();
        Path releases = output.in(places);
        try (Workplace workplace = Workplace.open(places, releases)) {
            return PublicationPrinter.print(
                    workplace
                            .publishing(releases, published.of(places, releases), operator.name())
                            .withdraw(
                                    release.quarter(),
                                    release.version(),
                                    Reason.of(Objects.requireNonNull(reason, "picocli requires it"))),
                    Objects.requireNonNull(spec, "picocli sets it")
                            .commandLine()
                            .getOut());
        }
    }
}
