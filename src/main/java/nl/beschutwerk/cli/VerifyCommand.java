package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OnlyQuarterOption;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.cli.SharedOptions.PublishedOption;
import nl.beschutwerk.cli.json.VerifyDocument;
import nl.beschutwerk.domain.Plural;
import nl.beschutwerk.job.explain.VerifyRun;
import nl.beschutwerk.job.explain.VerifyRun.Verification;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code verify}: checks whether everything is as it was sealed. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.NOT_AS_SEALED,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "verify",
        description = {
            "Takes the checksum of every sealed and published file, and holds every figure in them against the database. What"
                    + " is not as it was sealed is named, to the cell where it can be.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    private final UseCase<VerifyRun> useCase;

    @Mixin
    private final OnlyQuarterOption only = new OnlyQuarterOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final PublishedOption published = new PublishedOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final QuietOption quiet = new QuietOption();

    @Spec
    private @Nullable CommandSpec spec;

    VerifyCommand(UseCase<VerifyRun> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        Path releases = output.in(places);
        return useCase.dated(releases, (verify, clock) -> {
            Verification verification = verify.run(only.quarter(), releases, published.of(places, releases));
            print(verification);
            json.answer(() -> VerifyDocument.of(only.quarter(), verification, clock.instant()));
            return (verification.faults().isEmpty() ? ExitCode.OK : ExitCode.NOT_AS_SEALED).code();
        });
    }

    private void print(Verification verification) {
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        PrintWriter out = verification.faults().isEmpty() ? json.words(quiet.out(line)) : line.getErr();
        verification.faults().forEach(out::println);
        out.println(Plural.of(verification.releases(), "release") + ", " + Plural.of(verification.files(), "file")
                + ", "
                + Plural.of(verification.figures(), "figure") + " in open data, and all numbers in the workbooks: "
                + (verification.faults().isEmpty()
                        ? "everything is as it was sealed."
                        : Plural.of(verification.faults().size(), "fault") + "."));
        if (verification.ofOtherCode() > 0) {
            out.println("Of " + Plural.of(verification.ofOtherCode(), "release")
                    + " another version of the product made the workbooks and letters: they were compared by their checksums"
                    + " alone.");
        }
        out.flush();
    }
}
