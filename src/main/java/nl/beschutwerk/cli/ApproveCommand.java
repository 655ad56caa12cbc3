package nl.beschutwerk.cli;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.cli.settings.Settings;
import nl.beschutwerk.job.publishing.ApproveRelease;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    private static final String SECOND_PAIR_OF_EYES = "--second-pair-of-eyes";

    private final UseCase<ApproveRelease> useCase;

    @Mixin
    private final ReleaseOptions release = new ReleaseOptions();

    @Option(
            names = "--from",
            paramLabel = "MOMENT",
            description = "Embargo: to be published from this moment on, such as 2025-04-22T09:00, in Dutch time.")
    private @Nullable Instant from;

    @Option(
            names = SECOND_PAIR_OF_EYES,
            fallbackValue = "true",
            description = "Refuse where the one who approves made the release (also: " + Environment.SECOND_PAIR_OF_EYES
                    + "=yes).")
    private boolean secondPerson;

    @Mixin
    private final PublishingOptions publishing = new PublishingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    ApproveCommand(UseCase<ApproveRelease> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        return publishing.decide(
                useCase,
                (approve, request) ->
                        approve.approve(request, release.quarter(), release.version(), from, isSecondPersonRequired()));
    }

    /** Whether any place says so: the command line can require it as well, and not take it away. */
    boolean isSecondPersonRequired() {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets it");
        return secondPerson
                || Environment.saysYes(System::getenv)
                || Settings.of(command.commandLine()).requires(command.findOption(SECOND_PAIR_OF_EYES));
    }
}
