package nl.beschutwerk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.cli.settings.Settings;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.explain.AttemptHistory;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code support}: collects what somebody needs who helps the operator. */
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
        name = "support",
        description = {
            "Collects in one file what somebody needs who helps you from afar: versions, configuration without secrets, the"
                    + " attempts to make releases, and the end of the log. It works without a database too, and says then why there is none.",
            "It holds no row of a delivery, no figure and no password. Look into it before you send it.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class SupportCommand implements Callable<Integer> {

    private final UseCase<AttemptHistory> useCase;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.zip",
            description = "The file to make, which must be new.")
    private @Nullable Path out;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Spec
    private @Nullable CommandSpec spec;

    SupportCommand(UseCase<AttemptHistory> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        Path file = Objects.requireNonNull(out, "picocli sets it");
        if (Files.exists(file)) {
            throw new OperatorMistakeException(file + " exists already. Name a new file with --out.");
        }
        ProjectPaths places = ProjectPaths.ofProcess();
        SupportBundle bundle = new SupportBundle(System.getenv(), logs(places));
        bundle.add("schedule.yaml", schedule(places.schedule()));
        bundle.add("config.txt", options());
        bundle.add("attempts.txt", attempts(places));
        List<String> written = bundle.write(file);
        ConsoleLines console = new ConsoleLines(line().getOut());
        console.line("%s holds %s.", file, String.join(", ", written));
        console.line("It holds no row of a delivery and no password. Look into it before you send it.");
        return ExitCode.OK.code();
    }

    /** What applies to each command if its command line does not say otherwise. */
    private List<String> options() {
        CommandLine top = line().getCommandSpec().root().commandLine();
        Settings settings = Settings.of(top);
        return new ConfigReport(settings, settings.places())
                .all(top, top.getSubcommands().values(), false);
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine();
    }

    private Path logs(ProjectPaths places) {
        String named = System.getProperty(LogFile.NAMED_BY, System.getenv(LogFile.NAMED_BY));
        return named == null ? places.settingsOf(output.in(places)).var().resolve("log") : Path.of(named);
    }

    private static List<String> schedule(Path file) {
        try {
            return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return List.of("# It is not there, or cannot be read.");
        }
    }

    /** Somebody who needs help may have no database. */
    private List<String> attempts(ProjectPaths places) throws Exception {
        try {
            return useCase.on(output.in(places), history -> AttemptLines.of(history.attempts(Optional.empty())));
        } catch (OperatorMistakeException | DatabaseUnavailableException e) {
            return List.of("The database cannot be asked. " + e.getMessage());
        }
    }
}
