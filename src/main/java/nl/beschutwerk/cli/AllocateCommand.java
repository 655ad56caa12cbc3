package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.cli.SharedOptions.ReferenceOption;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.policy.AllocateRun;
import nl.beschutwerk.job.policy.AllocateRun.AllocateRequest;
import nl.beschutwerk.job.policy.AllocateRun.Allocated;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.WrittenFolders;
import nl.beschutwerk.policy.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code allocate}: divides a number of places over municipalities. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "allocate",
        description = {
            "Divides a national number of places over municipalities by the variants of a scenario, with a growth path if it has"
                    + " one. Writes a workbook, a CSV and scenario.json.",
            "The outcome is confidential, because it may rest on hidden counts; with --publishable it rests on published"
                    + " figures alone.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class AllocateCommand implements Callable<Integer> {

    private final UseCase<AllocateRun> useCase;

    @Option(
            names = "--scenario",
            required = true,
            paramLabel = "FILE",
            description = "The scenario, in YAML; docs/data-team.md says what it holds.")
    private @Nullable Path scenario;

    @Option(
            names = "--quarter",
            required = true,
            paramLabel = "QUARTER",
            description = "The quarter of the figures of now, such as 2024-Q4; it has a release.")
    private @Nullable Quarter quarter;

    @Option(names = "--publishable", description = "Use published releases alone, and say what they do not tell.")
    private boolean publishable;

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description =
                    "Where to write, a folder a scenario (default: scenarios; with another --output, the folder of that name"
                            + " within it).")
    private @Nullable Path scenarios;

    @Mixin
    private final ReferenceOption reference = new ReferenceOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Spec
    private @Nullable CommandSpec spec;

    AllocateCommand(UseCase<AllocateRun> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        Path releases = output.in(places);
        Path file = Objects.requireNonNull(scenario, "picocli requires it");
        AllocateRequest request = new AllocateRequest(
                ScenarioFile.read(file),
                file,
                Objects.requireNonNull(quarter, "picocli requires it"),
                publishable,
                reference.in(places),
                scenarios == null ? places.scenarios(releases) : scenarios);
        WrittenFolders.requireScenarios(
                request.scenarios(), List.of(releases, places.published(releases)), places.scenarios(releases));
        return useCase.on(releases, allocate -> {
            print(request, allocate.run(request));
            return ExitCode.OK.code();
        });
    }

    private void print(AllocateRequest request, Allocated allocated) {
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        if (allocated.synthetic()) {
            out.println(ConsoleReporter.SYNTHETIC);
        }
        out.println(request.file().scenario().name() + ": "
                + request.file().scenario().variants().size() + " variants over " + allocated.municipalities()
                + " municipalities, from " + String.join(" and ", allocated.releases()));
        out.println("Written: " + ProjectPaths.shown(allocated.folder()));
        if (!request.publishable()) {
            out.println(
                    "It is confidential (VERTROUWELIJK): it may rest on hidden counts. Use --publishable for one that does"
                            + " not.");
        }
        out.flush();
    }
}
