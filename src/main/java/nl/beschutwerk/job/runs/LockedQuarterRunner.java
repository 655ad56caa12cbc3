package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.LogContext;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.job.support.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of a command on a quarter under its lock, measures its duration, and returns every failure as an outcome. */
final class LockedQuarterRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LockedQuarterRunner.class);

    private final DataSource dataSource;
    private final BrokenAttempts broken;
    private final Telling telling;
    private final Interruption interruption;

    LockedQuarterRunner(DataSource dataSource, BrokenAttempts broken, Telling telling, Interruption interruption) {
        this.dataSource = dataSource;
        this.broken = broken;
        this.telling = telling;
        this.interruption = interruption;
    }

    /** Work on a quarter while its lock is held. */
    @FunctionalInterface
    interface Work {
        QuarterOutcome run(QuarterLock lock) throws IOException, SQLException;
    }

    /** Does the work, unless another run holds the lock of the quarter, and reports the outcome. */
    QuarterOutcome run(RunContext context, Quarter quarter, Work work) throws SQLException {
        Instant begun = Instant.now();
        Map<String, String> before = LogContext.ofThread();
        LogContext.quarterBegins(quarter.toString());
        try {
            QuarterOutcome outcome = locked(context, quarter, work).lasting(Duration.between(begun, Instant.now()));
            if (outcome.kind() == Kind.FAILED || outcome.kind() == Kind.DISK_FULL) {
                telling.failed(quarter);
            }
            context.reporter().quarterEnds(outcome);
            return outcome;
        } finally {
            LogContext.set(before);
        }
    }

    private QuarterOutcome locked(RunContext context, Quarter quarter, Work work) throws SQLException {
        Optional<QuarterLock> lock =
                QuarterLock.tryAcquire(dataSource, quarter, QuarterLock.holder(context.operator()));
        if (lock.isEmpty()) {
            return QuarterOutcome.of(
                    quarter.toString(),
                    Kind.IN_USE,
                    String.valueOf(QuarterLock.inUse(dataSource, quarter).getMessage()));
        }
        try {
            // This is needed even if there is nothing to make: a process can be killed after it sealed a release and
            // before
            // that was recorded.
            broken.close(quarter);
            return work.run(lock.get());
        } catch (OperatorMistakeException e) {
            return QuarterOutcome.of(quarter.toString(), Kind.MISTAKE, String.valueOf(e.getMessage()));
        } catch (QuarterInUseException e) {
            return QuarterOutcome.of(quarter.toString(), Kind.IN_USE, String.valueOf(e.getMessage()));
        } catch (StopRequestedException e) {
            return QuarterOutcome.of(quarter.toString(), Kind.INTERRUPTED, RunEnding.STOPPED);
        } catch (AccessDeniedException e) {
            return QuarterOutcome.of(
                    quarter.toString(),
                    Kind.MISTAKE,
                    "You may not read or write " + e.getMessage() + ". Give yourself the right to, and run again.");
        } catch (IOException | SQLException | RuntimeException e) {
            if (interruption.isBehind(e)) {
                return QuarterOutcome.of(quarter.toString(), Kind.INTERRUPTED, RunEnding.STOPPED);
            }
            return context.failed().of(quarter.toString(), e);
        } finally {
            releaseLock(lock.get());
        }
    }

    /** Releases the lock. If its connection is lost, the lock is gone already, and the work has failed for the same reason. */
    private static void releaseLock(QuarterLock lock) {
        try {
            lock.close();
        } catch (SQLException e) {
            LOG.warn("A quarter could not be let go in order", e);
        }
    }
}
