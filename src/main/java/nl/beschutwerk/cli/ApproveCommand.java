package nl.beschutwerk.cli;

import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import nl.beschutwerk.job.desk.Moments;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approve}: lets a release go out. */
@Command(
        name = "approve",
        description = {
            "Approves a release. Its sealed files are copied, unchanged, to published/<quarter>, and its figures come into"
                    + " sight in the database: at once, or, with --from, by the first command publish-due from that moment on.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:done, or it was done before",
            "  1:the system failed; the same command goes on",
            "  2:it cannot be approved: the message says why and what to do",
            "  5:another command is at work on the quarter",
            "  6:the database cannot be reached, or refuses"
        },
        sortOptions = false)
final class ApproveCommand implements Callable<Integer> {

    /** Set where an organisation wants it of every approval. */
    private static final String SECOND_PERSON = "BESCHUTWERK_SECOND_PAIR_OF_EYES";

    @Mixin
    private final ReleaseOptions release = new ReleaseOptions();

    @Option(
            names = "--from",
            paramLabel = "MOMENT",
            description = "Embargo: to be published from this moment on, such as 2025-04-22T09:00, in Dutch time.")
    private @Nullable LocalDateTime from;

    @Option(
            names = "--second-pair-of-eyes",
            description = "Refuse where the one who approves made the release (also: " + SECOND_PERSON + "=yes).")
    private boolean secondPerson;

    @Mixin
    private final PublishingOptions publishing = new PublishingOptions();

    @Override
    public Integer call() throws Exception {
        return publishing.decide(decision -> decision.approve(
                release.quarter(),
                release.version(),
                from == null ? null : Moments.of(from),
                secondPerson || "yes".equals(System.getenv(SECOND_PERSON))));
    }
}
