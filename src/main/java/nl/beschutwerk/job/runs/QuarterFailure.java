package nl.beschutwerk.job.runs;

import nl.beschutwerk.job.desk.FullDisk;
import nl.beschutwerk.job.making.AuditFailed;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke that neither the data nor the operator is to blame for: in short here, whole in the log. */
final class QuarterFailure {

    private static final Logger LOG = LoggerFactory.getLogger(QuarterFailure.class);

    private final FullDisk disk;

    QuarterFailure(FullDisk disk) {
        this.disk = disk;
    }

    /** How a quarter ends that failed so. */
    QuarterOutcome of(String release, @Nullable Throwable failure) {
        LOG.error("{} failed", release, failure);
        return disk.behind(failure)
                .map(full -> QuarterOutcome.of(release, Kind.DISK_FULL, full))
                .orElseGet(
                        () -> QuarterOutcome.of(
                                release,
                                Kind.FAILED,
                                "Something failed that is no one's mistake"
                                        + (failure == null ? "" : ": " + inShort(failure))
                                        + "\nThe log has the details. Nothing half-made is left in sight; the same command goes on."));
    }

    private static String inShort(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost instanceof AuditFailed
                ? String.valueOf(innermost.getMessage())
                : innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }
}
