package nl.beschutwerk.cli;

import java.nio.file.Path;
import java.time.Duration;
import nl.beschutwerk.cli.SharedOptions.InputOptions;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.inbox.InboxRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that take deliveries from the inbox; picocli mixes them in. */
final class InboxOptions {

    /** In minutes; longer than any delivery can take to arrive. */
    private static final long A_YEAR = 366L * 24 * 60;

    @Option(names = "--inbox", paramLabel = "DIR", description = "Where deliveries are dropped (default: inbox).")
    private @Nullable Path inbox;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Where the deliveries that were taken are kept, a folder a quarter (default: deliveries).")
    private @Nullable Path keep;

    @Option(
            names = "--untouched",
            paramLabel = "MINUTES",
            defaultValue = "5",
            description = "Take a delivery when nobody has touched it for so long (default: ${DEFAULT-VALUE}).")
    private long untouched;

    @Option(
            names = "--patience",
            paramLabel = "MINUTES",
            defaultValue = "240",
            description =
                    "Report half a delivery, or refuse one whose checksums are wrong, when nobody has touched it for so"
                            + " long (default: ${DEFAULT-VALUE}).")
    private long patience;

    /**
     * What an inbox pass works with.
     *
     * @throws OperatorMistakeException if a number of minutes is none
     */
    InboxRequest request(ProjectPaths places, Path releases, InputOptions inputs, String operator) {
        return new InboxRequest(
                inbox == null ? places.inbox(releases) : inbox,
                keep == null ? places.received(releases) : keep,
                releases,
                inputs.reference(places),
                inputs.method(places),
                places.retour(releases),
                operator,
                minutes("--untouched", untouched),
                minutes("--patience", patience));
    }

    private static Duration minutes(String option, long minutes) {
        if (minutes < 0 || minutes > A_YEAR) {
            throw new OperatorMistakeException(
                    option + " is " + minutes + "; give a number of minutes from 0 up to " + A_YEAR + ", a year.");
        }
        return Duration.ofMinutes(minutes);
    }
}
