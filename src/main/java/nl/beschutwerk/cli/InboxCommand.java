package nl.beschutwerk.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.InputOptions;
import nl.beschutwerk.cli.SharedOptions.OperatorOption;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.WrittenFolders;
import nl.beschutwerk.operate.inbox.InboxOutcome;
import nl.beschutwerk.operate.inbox.InboxPass;
import nl.beschutwerk.operate.inbox.InboxRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code inbox}: takes the deliveries that were dropped in the inbox and are whole. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DELIVERY_REFUSED,
    ExitCode.OTHER_INPUTS,
    ExitCode.IN_USE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.DISK_FULL,
    ExitCode.LATE,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "inbox",
        description = {
            "Looks once at the inbox, and takes each delivery that is whole: its first delivery makes a draft of a quarter; one"
                    + " that differs from that of a release is checked and rehearsed, and waits for a person. Meant for a timer.",
            "What was taken is copied to deliveries/<quarter>, and goes to verwerkt in the inbox; what was refused, to geweigerd,"
                    + " with findings and return files beside it.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class InboxCommand implements Callable<Integer> {

    private final UseCase<InboxPass> useCase;

    @Mixin
    private final InboxOptions dropped = new InboxOptions();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final InputOptions inputs = new InputOptions();

    @Mixin
    private final OperatorOption operator = new OperatorOption();

    @Mixin
    private final QuietOption quiet = new QuietOption();

    @Spec
    private @Nullable CommandSpec spec;

    InboxCommand(UseCase<InboxPass> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        InboxRequest request = dropped.request(places, output.in(places), inputs, operator.name());
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        WrittenFolders.requireOutput(request.output(), Optional.empty());
        WrittenFolders.requireRetour(request.retour());
        return useCase.onAs("inbox", request.output(), pass -> {
            ConsoleReporter reporter = quiet.reporter(line);
            List<InboxOutcome> outcomes = pass.run(request, reporter, outcome -> print(outcome, line));
            if (outcomes.isEmpty()) {
                new ConsoleLines(quiet.out(line)).line("There is nothing in the inbox.");
            }
            return outcomes.stream()
                    .map(outcome -> exitCode(outcome.kind()))
                    .reduce(ExitCode.OK, ConsoleReporter::worse)
                    .code();
        });
    }

    /** A scheduler mails only what goes to standard error, so it names the folder. */
    private void print(InboxOutcome outcome, CommandLine line) {
        boolean fine = exitCode(outcome.kind()) == ExitCode.OK;
        ConsoleLines console = new ConsoleLines(fine ? quiet.out(line) : line.getErr());
        console.line("%s  %s", outcome.folder(), outcome.kind().words());
        new FindingsPrinter(fine ? quiet.out(line) : line.getOut()).print(outcome.findings(), outcome.findingCount());
        outcome.explanation().lines().forEach(explanation -> console.line("  %s", explanation));
    }

    private static ExitCode exitCode(InboxOutcome.Kind kind) {
        return switch (kind) {
            case WAITING, DRAFT, KNOWN -> ExitCode.OK;
            case INCOMPLETE -> ExitCode.LATE;
            case CHANGED -> ExitCode.OTHER_INPUTS;
            case REFUSED -> ExitCode.DELIVERY_REFUSED;
            case MISTAKE -> ExitCode.OPERATOR_MISTAKE;
            case IN_USE -> ExitCode.IN_USE;
            case FAILED -> ExitCode.SYSTEM_FAILURE;
            case DISK_FULL -> ExitCode.DISK_FULL;
            case NO_DATABASE -> ExitCode.DATABASE_UNAVAILABLE;
            case INTERRUPTED -> ExitCode.INTERRUPTED;
        };
    }
}
