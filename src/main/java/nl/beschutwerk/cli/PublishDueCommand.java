package nl.beschutwerk.cli;

import java.util.concurrent.Callable;
import nl.beschutwerk.job.publishing.Publishing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code publish-due}: publishes what was approved for a moment that has come. */
@Command(
        name = "publish-due",
        description = {
            "Publishes every approved release whose embargo is over, and finishes what an earlier command left half done."
                    + " Meant for a timer; doing nothing is fine.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:done, or there was nothing to do",
            "  1:the system failed; the same command goes on",
            "  2:files are not as they were sealed: the message says which and what to do",
            "  5:another command is at work on a quarter; the next time does the rest",
            "  6:the database cannot be reached, or refuses"
        },
        sortOptions = false)
final class PublishDueCommand implements Callable<Integer> {

    @Mixin
    private final PublishingOptions publishing = new PublishingOptions();

    @Override
    public Integer call() throws Exception {
        return publishing.decide(Publishing::publishDue);
    }
}
