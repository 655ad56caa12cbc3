package nl.beschutwerk.job.runs;

import java.util.Optional;
import nl.beschutwerk.database.LostConnection;
import nl.beschutwerk.job.making.AuditFailedException;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.FailureInWords;
import nl.beschutwerk.job.support.FullDisk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports a failure that neither the data nor the operator caused: briefly in the outcome, in full in the log. */
final class QuarterFailure {

    private static final Logger LOG = LoggerFactory.getLogger(QuarterFailure.class);

    private final FullDisk disk;

    QuarterFailure(FullDisk disk) {
        this.disk = disk;
    }

    /** The outcome of a quarter that failed. */
    QuarterOutcome of(String release, @Nullable Throwable failure) {
        LOG.error("{} failed", release, failure);
        Optional<String> full = disk.behind(failure);
        if (full.isPresent()) {
            return QuarterOutcome.of(release, Kind.DISK_FULL, full.get());
        }
        if (LostConnection.isBehind(failure)) {
            return QuarterOutcome.of(
                    release,
                    Kind.NO_DATABASE,
                    "The database went away, or lets no one in any more (" + inShort(failure) + ").\n"
                            + "Nothing half-made is left in sight; when the database is there again, the same command goes on.");
        }
        return QuarterOutcome.of(
                release,
                Kind.FAILED,
                ofAudit(failure)
                        .map(faults -> "The system failed: " + faults
                                + "\nThe log has the details. The same command would end the same way: whoever maintains the"
                                + " product has to look at it first.")
                        .orElseGet(
                                () -> "The system failed: " + inShort(failure)
                                        + ".\nThe log has the details. Nothing half-made is left in sight; the same command goes on."));
    }

    /** What an audit found, which is reported in full. */
    private static Optional<String> ofAudit(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuditFailedException) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static String inShort(@Nullable Throwable failure) {
        return failure == null ? "the log says what" : FailureInWords.of(failure);
    }
}
