package nl.beschutwerk.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import nl.beschutwerk.job.publishing.ApproveRelease;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approve}: approves a release for publication. */
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
        name = "approve",
        description = {
            "Approves a release. Its sealed files are copied, unchanged, to published/<quarter>, its pages to"
                    + " published/dashboard, and its figures come into sight in the database: at once, or, with --from, by"
                    + " the first command publish-due from that moment on.",
            ""
        },
        sortOptions = false)
final class ApproveCommand implements Callable<Integer> {

    private final UseCase<ApproveRelease> useCase;

    @Mixin
    private final ReleaseOptions release = new ReleaseOptions();

    @Option(
            names = "--from",
            paramLabel = "MOMENT",
            description = "Embargo: to be published from this moment on, such as 2025-04-22T09:00, in Dutch time.")
    private @Nullable Instant from;

    @Option(
            names = "--second-pair-of-eyes",
            fallbackValue = "true",
            description = "Refuse where the one who approves made the release (also: " + Environment.SECOND_PAIR_OF_EYES
                    + "=yes).")
    private boolean secondPerson;

    @Mixin
    private final PublishingOptions publishing = new PublishingOptions();

    ApproveCommand(UseCase<ApproveRelease> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        return publishing.decide(
                useCase,
                (approve, request) -> approve.approve(
                        request,
                        release.quarter(),
                        release.version(),
                        from,
                        secondPerson || Environment.saysYes(System::getenv)));
    }
}
