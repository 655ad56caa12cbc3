package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.cli.SharedOptions.ReferenceOption;
import nl.beschutwerk.cli.json.DueDocument;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.notify.Channel;
import nl.beschutwerk.operate.notify.DueAndUntold;
import nl.beschutwerk.operate.notify.NotifyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code due}: shows what is expected, what waits for approval or publication, and what is late. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.DISK_FULL,
    ExitCode.LATE,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "due",
        description = {
            "Shows which deliveries are expected, which releases wait for approval or publication, and what is late since"
                    + " when, by calendar.csv of the reference data; and which messages could not be sent. Dates and times are"
                    + " Dutch times.",
            "Meant for a monitor: if something is late it ends with an exit code of its own.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class DueCommand implements Callable<Integer> {

    private final UseCase<DueAndUntold> useCase;

    @Option(
            names = "--from",
            paramLabel = "QUARTER",
            description =
                    "The first quarter that must be delivered and published, such as 2025-Q1 (default: the quarter"
                            + " after the newest published one, and at least those of the past year since the first release).")
    private @Nullable Quarter from;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final ReferenceOption reference = new ReferenceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Spec
    private @Nullable CommandSpec spec;

    DueCommand(UseCase<DueAndUntold> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        Channels channels = Channels.of(places.notifications());
        Answer due = useCase.datedAs(
                "due",
                output.in(places),
                (work, clock) -> new Answer(
                        work.matters(reference.in(places), Optional.ofNullable(from), channels.named()),
                        clock.instant()));
        ExitCode found = print(due.matters());
        if (channels.mistake().isPresent()) {
            new ConsoleLines(line().getErr()).line("%s", channels.mistake().get());
            return ExitCode.OPERATOR_MISTAKE.code();
        }
        json.answer(() -> DueDocument.of(Optional.ofNullable(from), due.matters(), due.madeAt()));
        return found.code();
    }

    /**
     * The ways by which messages are sent.
     *
     * @param mistake what is wrong with the settings, which keeps nobody from hearing what is late
     */
    private record Channels(List<Channel> named, Optional<String> mistake) {

        static Channels of(Path settings) {
            try {
                return new Channels(NotifyFile.channelsIfThere(settings), Optional.empty());
            } catch (OperatorMistakeException e) {
                return new Channels(List.of(), Optional.of(String.valueOf(e.getMessage())));
            }
        }
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine();
    }

    /** Prints what is late to standard error, as every reason for another exit code than 0, and the rest to standard output. */
    private ExitCode print(List<DueMatter> matters) {
        CommandLine line = line();
        printAll(
                json.words(),
                matters.stream().filter(matter -> !matter.isLate()).toList());
        List<DueMatter> late = matters.stream().filter(DueMatter::isLate).toList();
        printAll(line.getErr(), late);
        if (matters.isEmpty()) {
            new ConsoleLines(json.words()).line("Nothing is expected, and nothing waits.");
        }
        return late.isEmpty() ? ExitCode.OK : ExitCode.LATE;
    }

    private static void printAll(PrintWriter out, List<DueMatter> matters) {
        ConsoleLines console = new ConsoleLines(out);
        for (DueMatter matter : matters) {
            console.line(
                    "%-12s %-11s %s%s",
                    matter.subject(),
                    matter.kind().words(),
                    matter.lateSince()
                            .map(since -> "LATE since " + DutchTime.shown(since) + "; ")
                            .orElse(""),
                    matter.words());
        }
    }

    /** What is due, and when that was asked. */
    private record Answer(List<DueMatter> matters, Instant madeAt) {}
}
