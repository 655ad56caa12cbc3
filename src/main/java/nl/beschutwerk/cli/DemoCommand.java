package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
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

/** {@code demo}: makes the releases of the synthetic deliveries. */
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
        name = "demo",
        description = {
            "Shows everything: makes the releases of five synthetic quarters, in output/demo, in a database of"
                    + " its own on the product's own server.",
            "A second time it changes nothing.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class DemoCommand implements Callable<Integer> {

    private final UseCase<ReleaseRuns> useCase;

    @Mixin
    private final QuietOption quiet = new QuietOption();

    @Spec
    private @Nullable CommandSpec spec;

    DemoCommand(UseCase<ReleaseRuns> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        RunRequest request = request(places);
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        PrintWriter out = quiet.out(line);
        out.println(ConsoleReporter.SYNTHETIC + ": invented persons, to show what the product makes.");
        out.println();
        WrittenFolders.requireOutput(request.output(), request.quarter());
        WrittenFolders.requireRetour(request.retour());
        return useCase.on(request.output(), releases -> {
            ConsoleReporter reporter = quiet.reporter(line);
            ExitCode code = reporter.conclude(releases.run(request, reporter), request.output());
            if (code == ExitCode.OK) {
                lookAt(request.output().resolve("2024-Q4").resolve("v1"), out);
            }
            return code.code();
        });
    }

    private static void lookAt(Path release, PrintWriter out) {
        out.println(
                "Open:    " + ProjectPaths.shown(release.resolve("dashboard").resolve("index.html")) + " in a browser");
        out.println("         "
                + ProjectPaths.shown(release.resolve("excel").resolve("beschut-werk-2024-Q4-nederland.xlsx"))
                + ", and those of the regions beside it");
        out.println("         " + ProjectPaths.shown(release.resolve("opendata").resolve("cijfers.csv")));
        out.flush();
    }

    private static RunRequest request(ProjectPaths places) {
        Path deliveries = places.synthetic();
        Path reference = deliveries.resolve("reference");
        return new RunRequest(
                Optional.empty(),
                Optional.empty(),
                deliveries,
                places.demoOutput(),
                reference,
                reference.resolve("method.yaml"),
                places.retour(places.demoOutput()),
                System.getProperty("user.name", "unknown"));
    }
}
