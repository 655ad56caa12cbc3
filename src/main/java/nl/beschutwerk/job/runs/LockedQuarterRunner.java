package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.QuarterLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.JobRepository;

/** A quarter's turn in a command: under its lock, with its time taken, and every way it can go wrong told as an outcome. */
final class LockedQuarterRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LockedQuarterRunner.class);

    private final DataSource dataSource;
    private final BrokenAttempts broken;
    private final String operator;
    private final RunReporter reporter;
    private final QuarterFailure failed;
    private @Nullable QuarterLock held;

    LockedQuarterRunner(
            DataSource dataSource, JobRepository jobs, String operator, RunReporter reporter, QuarterFailure failed) {
        this.dataSource = dataSource;
        this.broken = new BrokenAttempts(dataSource, jobs);
        this.operator = operator;
        this.reporter = reporter;
        this.failed = failed;
    }

    /** Does the work, unless another run holds the quarter, and tells the reporter how it ended. */
    QuarterOutcome take(Quarter quarter, QuarterLock.Work<QuarterOutcome> work) throws SQLException {
        Instant begun = Instant.now();
        QuarterOutcome outcome = locked(quarter, work).lasting(Duration.between(begun, Instant.now()));
        reporter.quarterEnds(outcome);
        return outcome;
    }

    /** From here on other commands know that a release of the quarter whose turn it is is being made. */
    void making() throws SQLException {
        Objects.requireNonNull(held, "it is called by the work of a turn").making();
    }

    /** Tells the reporter of a quarter whose turn does not come. */
    QuarterOutcome skip(QuarterOutcome outcome) {
        reporter.quarterEnds(outcome);
        return outcome;
    }

    private QuarterOutcome locked(Quarter quarter, QuarterLock.Work<QuarterOutcome> work) throws SQLException {
        Optional<QuarterLock> lock = QuarterLock.tryAcquire(dataSource, quarter, QuarterLock.holder(operator));
        if (lock.isEmpty()) {
            return QuarterOutcome.of(
                    quarter.toString(),
                    Kind.IN_USE,
                    String.valueOf(QuarterInUseException.of(dataSource, quarter).getMessage()));
        }
        held = lock.get();
        try {
            // Also where nothing is to be made: a process can be killed between its seal and the note of that.
            broken.close(quarter);
            return work.run();
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
            return failed.of(quarter.toString(), e);
        } finally {
            held = null;
            letGo(lock.get());
        }
    }

    /** A lock whose connection is lost is gone already, and what it guarded has failed for the same reason. */
    private static void letGo(QuarterLock lock) {
        try {
            lock.close();
        } catch (SQLException e) {
            LOG.warn("A quarter could not be let go in order", e);
        }
    }
}
