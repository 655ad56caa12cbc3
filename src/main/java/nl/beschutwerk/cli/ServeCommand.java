package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.InputOptions;
import nl.beschutwerk.cli.SharedOptions.OperatorOption;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.cli.SharedOptions.PublishedOption;
import nl.beschutwerk.job.publishing.PublishingRequest;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.WrittenFolders;
import nl.beschutwerk.operate.notify.NotifyFile;
import nl.beschutwerk.operate.notify.NotifySettings;
import nl.beschutwerk.operate.schedule.ScheduleFile;
import nl.beschutwerk.operate.schedule.ServeReporter;
import nl.beschutwerk.operate.schedule.ServeRequest;
import nl.beschutwerk.operate.schedule.ServeSchedule;
import nl.beschutwerk.operate.schedule.Serving;
import nl.beschutwerk.operate.web.ListenAddress;
import nl.beschutwerk.operate.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: keeps running, and does by itself what is due. */
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
        name = "serve",
        description = {
            "Keeps running, and does what is due by jobs/schedule.yaml: takes deliveries from the inbox, publishes what was"
                    + " approved for a moment that has come, says what is late, sends messages, and drops the rows of old deliveries.",
            "Several may run on one database: each task is done by one of them. Its page shows what was done, what is late and what goes on. What fails is told and tried again at its"
                    + " next time. Ctrl-C and TERM end it in order; the next start goes on.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private final UseCase<Serving> useCase;

    @Option(
            names = "--schedule",
            paramLabel = "FILE",
            description = "When each task is done (default: jobs/schedule.yaml, and the usual times if there is none).")
    private @Nullable Path schedule;

    @Option(
            names = "--notify",
            paramLabel = "FILE",
            description = "Who is told, and how (default: jobs/notify.yaml, and nobody if there is none).")
    private @Nullable Path telling;

    @Option(
            names = "--address",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8619",
            description = "Where a browser on this machine finds the page that shows all this, or off (default:"
                    + " ${DEFAULT-VALUE}). An address that others can reach needs --password-file.")
    private ListenAddress address = ListenAddress.nowhere();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "Whoever wants to see the page must know the password that is in this file, which is closed to"
                            + " others (chmod 600). Any name of a user will do.")
    private @Nullable Path passwordFile;

    @Mixin
    private final InboxOptions dropped = new InboxOptions();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final PublishedOption published = new PublishedOption();

    @Mixin
    private final InputOptions inputs = new InputOptions();

    @Mixin
    private final OperatorOption operator = new OperatorOption();

    @Spec
    private @Nullable CommandSpec spec;

    ServeCommand(UseCase<Serving> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        Path releases = output.in(places);
        ServeRequest request = new ServeRequest(
                schedule(places),
                dropped.request(places, releases, inputs, operator.name()),
                new PublishingRequest(releases, published.of(places, releases), operator.name()),
                telling(places),
                WebSettings.of(address, Optional.ofNullable(passwordFile)));
        WrittenFolders.requireOutput(releases, Optional.empty());
        WrittenFolders.requireRetour(request.inbox().retour());
        WrittenFolders.requirePublished(request.publishing().published());
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        return useCase.on(releases, serving -> {
            serving.untilAskedToEnd(request, new Journal(line.getOut(), line.getErr()));
            return ExitCode.OK.code();
        });
    }

    private NotifySettings telling(ProjectPaths places) {
        return telling == null
                ? NotifyFile.readIfThere(places.notifications(), System::getenv)
                : NotifyFile.read(telling, System::getenv);
    }

    private ServeSchedule schedule(ProjectPaths places) {
        return schedule == null ? ScheduleFile.readIfThere(places.schedule()) : ScheduleFile.read(schedule);
    }

    /** Prints each line with the time; what somebody has to do something about goes to standard error. */
    private record Journal(PrintWriter out, PrintWriter err) implements ServeReporter {

        @Override
        public synchronized void line(String about, String words, boolean wrong) {
            new ConsoleLines(wrong ? err : out).line("%s  %-8s %s", DutchTime.shown(Instant.now()), about, words);
        }
    }
}
