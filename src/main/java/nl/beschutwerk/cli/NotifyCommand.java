package nl.beschutwerk.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.notify.NotifyFile;
import nl.beschutwerk.operate.notify.NotifySettings;
import nl.beschutwerk.operate.notify.Notifying;
import nl.beschutwerk.operate.notify.Sending;
import nl.beschutwerk.operate.notify.TestMessages;
import nl.beschutwerk.operate.notify.TestMessages.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code notify}: sends what is to be told. */
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
        name = "notify",
        description = {
            "Sends by mail and webhook, as jobs/notify.yaml says, what is to be told: drafts, refusals, failures, what is late,"
                    + " publications, corrections and withdrawals. Meant for a timer; doing nothing is fine.",
            "What cannot be sent is tried again, after pauses that grow; due shows it.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class NotifyCommand implements Callable<Integer> {

    private final UseCase<Notifying> useCase;

    @Option(
            names = "--test",
            description = "Send nothing that waits: send a message by each channel and call each heartbeat, and say of"
                    + " each whether it works.")
    private boolean test;

    @Option(
            names = "--now",
            description = "Try at once also what could not be sent before and waits for a later attempt.")
    private boolean now;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Who is told, and how (default: jobs/notify.yaml, and nobody if there is none).")
    private @Nullable Path settings;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final QuietOption quiet = new QuietOption();

    @Spec
    private @Nullable CommandSpec spec;

    NotifyCommand(UseCase<Notifying> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        ProjectPaths places = ProjectPaths.ofProcess();
        Path file = settings == null ? places.notifications() : settings;
        NotifySettings telling =
                settings == null ? NotifyFile.readIfThere(file, System::getenv) : NotifyFile.read(file, System::getenv);
        if (test) {
            return test(telling, file).code();
        }
        if (telling.channels().isEmpty()) {
            out().line("Nobody is told: %s names no mail and no webhook.", ProjectPaths.shown(file));
            return ExitCode.OK.code();
        }
        return useCase.on(
                output.in(places),
                notifying -> print(now ? notifying.sendAllNow(telling) : notifying.sendWaiting(telling))
                        .code());
    }

    private ExitCode test(NotifySettings telling, Path file) {
        List<Result> results = TestMessages.send(telling, Instant.now());
        if (results.isEmpty()) {
            throw new OperatorMistakeException(ProjectPaths.shown(file)
                    + " names no mail, no webhook and no heartbeat, so there is nothing to try. What can stand in it is in"
                    + " \"Telling\" of docs/operator.md.");
        }
        results.forEach(result -> (result.worked() ? out() : err()).line("%s: %s", result.name(), result.words()));
        return results.stream().allMatch(Result::worked) ? ExitCode.OK : ExitCode.SYSTEM_FAILURE;
    }

    private ExitCode print(List<Sending> sendings) {
        sendings.forEach(sending -> (sending.failure().isPresent() ? err() : out()).line("%s", sending.words()));
        return sendings.stream().allMatch(sending -> sending.failure().isEmpty())
                ? ExitCode.OK
                : ExitCode.SYSTEM_FAILURE;
    }

    private ConsoleLines out() {
        return new ConsoleLines(quiet.out(line()));
    }

    private ConsoleLines err() {
        return new ConsoleLines(line().getErr());
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine();
    }
}
