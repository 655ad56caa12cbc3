package nl.beschutwerk.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code withdraw}: takes a release back. */
@Command(
        name = "withdraw",
        description = {
            "Takes a release back: published/<quarter> and the views of publication show nothing of it any more, and later"
                    + " releases do not build on it. Its sealed files stay in output.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:done, or it was done before",
            "  1:the system failed; the same command goes on",
            "  2:it cannot be withdrawn: the message says why and what to do",
            "  5:another command is at work on the quarter",
            "  6:the database cannot be reached, or refuses"
        },
        sortOptions = false)
final class WithdrawCommand implements Callable<Integer> {

    @Mixin
    private final ReleaseOptions release = new ReleaseOptions();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    private @Nullable String reason;

    @Mixin
    private final PublishingOptions publishing = new PublishingOptions();

    @Override
    public Integer call() throws Exception {
        return publishing.decide(decision -> decision.withdraw(
                release.quarter(),
                release.version(),
                Reason.of(Objects.requireNonNull(reason, "picocli requires it"))));
    }
}
