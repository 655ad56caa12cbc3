package nl.beschutwerk.cli;

import java.util.concurrent.Callable;
import nl.beschutwerk.job.publishing.Publishing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code publish-due}: publishes what was approved for a moment that has come. */
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

    @Mixin
    private final PublishingOptions publishing = new PublishingOptions();

    @Override
    public Integer call() throws Exception {
        return publishing.decide(Publishing::publishDue);
    }
}
