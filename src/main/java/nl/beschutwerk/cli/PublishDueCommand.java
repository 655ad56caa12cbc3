package nl.beschutwerk.cli;

import java.util.concurrent.Callable;
import nl.beschutwerk.job.publishing.PublishDueReleases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code publish-due}: publishes the approved releases whose embargo is over. */
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
        name = "publish-due",
        description = {
            "Publishes every approved release whose embargo is over, and finishes what an earlier command left half done."
                    + " Meant for a timer; doing nothing is fine.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false)
final class PublishDueCommand implements Callable<Integer> {

    private final UseCase<PublishDueReleases> useCase;

    @Mixin
    private final PublishingOptions publishing = new PublishingOptions();

    PublishDueCommand(UseCase<PublishDueReleases> useCase) {
        this.useCase = useCase;
    }

    @Override
    public Integer call() throws Exception {
        return publishing.decideAs("publish", useCase, PublishDueReleases::publishDue);
    }
}
