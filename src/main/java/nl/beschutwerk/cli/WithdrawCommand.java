package nl.beschutwerk.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.job.publishing.WithdrawRelease;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code withdraw}: withdraws a release. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.IN_USE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "withdraw",
        description = {
            "Takes a release back: published/<quarter> and the views of publication show nothing of it any more,"
                    + " published/dashboard says so, and later releases do not build on it. Its sealed files stay in output.",
            ""
        },
        sortOptions = false)
final class WithdrawCommand implements Callable<Integer> {

    private final UseCase<WithdrawRelease> useCase;

    @Mixin
    private final ReleaseOptions release = new ReleaseOptions();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    private @Nullable String reason;

    @Mixin
    private final PublishingOptions publishing = new PublishingOptions();

    WithdrawCommand(UseCase<WithdrawRelease> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        return publishing.decide(
                useCase,
                (withdraw, request) -> withdraw.withdraw(
                        request,
                        release.quarter(),
                        release.version(),
                        Objects.requireNonNull(reason, "picocli requires it")));
    }
}
