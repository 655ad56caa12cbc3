package nl.beschutwerk.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.reference.MethodFile;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through the quarters of a request, oldest first, since a release shows and is compared with those before it. */
final class ReleaseRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseRuns.class);

    private final DataSource dataSource;
    private final QuarterRuns quarters;
    private final RunReporter reporter;
    private final Interruption interruption;

    ReleaseRuns(DataSource dataSource, QuarterRuns quarters, RunReporter reporter, Interruption interruption) {
        this.dataSource = dataSource;
        this.quarters = quarters;
        this.reporter = reporter;
        this.interruption = interruption;
    }

    /**
     * Runs every quarter asked for. What is wrong with one does not keep the next from being made.
     *
     * @throws OperatorMistake when the request as a whole cannot be carried out
     * @throws IOException when a disk fails
     * @throws SQLException when the database does
     */
    List<QuarterOutcome> run(RunRequest request) throws IOException, SQLException {
        ReferenceData reference = ReferenceDataReader.read(request.reference());
        MethodFile method = MethodReader.read(request.method());
        Map<Quarter, Path> due = DueDeliveries.find(request);
        requireWritable(request.output());
        List<QuarterOutcome> outcomes = new ArrayList<>();
        Optional<Quarter> awaited = Optional.empty();
        for (Map.Entry<Quarter, Path> delivery : due.entrySet()) {
            if (interruption.isRequested()) {
                outcomes.add(notBegun(delivery.getKey()));
                break;
            }
            QuarterOutcome outcome = awaited.isPresent()
                    ? waitingFor(awaited.get(), delivery.getKey())
                    : run(delivery.getKey(), delivery.getValue(), request, reference, method);
            outcomes.add(outcome);
            if (outcome.kind().holdsUpLaterQuarters()) {
                awaited = Optional.of(delivery.getKey());
            }
        }
        return outcomes;
    }

    /** A release shows those before it: made now, it would never show the one that the same command makes in a moment. */
    private QuarterOutcome waitingFor(Quarter awaited, Quarter quarter) {
        QuarterOutcome outcome = QuarterOutcome.of(
                quarter.toString(),
                QuarterOutcome.Kind.WAITING,
                "Not begun: it waits for " + awaited + ", which it would show. The same command makes both.");
        reporter.quarterEnds(outcome);
        return outcome;
    }

    private QuarterOutcome notBegun(Quarter quarter) {
        QuarterOutcome outcome = QuarterOutcome.of(
                quarter.toString(),
                QuarterOutcome.Kind.INTERRUPTED,
                "Stopped before this quarter was begun. The same command goes on here.");
        reporter.quarterEnds(outcome);
        return outcome;
    }

    private QuarterOutcome run(
            Quarter quarter, Path folder, RunRequest request, ReferenceData reference, MethodFile method)
            throws IOException, SQLException {
        Instant begun = Instant.now();
        QuarterOutcome outcome =
                locked(quarter, folder, request, reference, method).lasting(Duration.between(begun, Instant.now()));
        reporter.quarterEnds(outcome);
        return outcome;
    }

    private QuarterOutcome locked(
            Quarter quarter, Path folder, RunRequest request, ReferenceData reference, MethodFile method)
            throws IOException, SQLException {
        Optional<QuarterLock> lock =
                QuarterLock.tryAcquire(dataSource, quarter, QuarterLock.holder(request.operator()));
        if (lock.isEmpty()) {
            return QuarterOutcome.of(
                    quarter.toString(),
                    QuarterOutcome.Kind.IN_USE,
                    String.valueOf(QuarterInUse.of(dataSource, quarter).getMessage()));
        }
        try {
            return quarters.run(quarter, folder, request, reference, method);
        } catch (OperatorMistake e) {
            return QuarterOutcome.of(quarter.toString(), QuarterOutcome.Kind.MISTAKE, String.valueOf(e.getMessage()));
        } catch (AccessDeniedException e) {
            return QuarterOutcome.of(
                    quarter.toString(),
                    QuarterOutcome.Kind.MISTAKE,
                    "You may not read or write " + e.getMessage() + ". Give yourself the right to, and run again.");
        } catch (IOException | SQLException | RuntimeException e) {
            return RunEnding.failed(quarter.toString(), e);
        } finally {
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

    /** Found out before an hour's work rather than after it. */
    private static void requireWritable(Path output) {
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new OperatorMistake("The output folder " + Places.shown(output)
                    + " is a file. Move it away, or name a folder with --output.");
        }
        try {
            Files.createDirectories(output);
            // Always the same name, so that a run killed just here leaves nothing that stays.
            Path probe = output.resolve(".writable");
            Files.write(probe, new byte[0]);
            Files.deleteIfExists(probe);
        } catch (IOException e) {
            throw new OperatorMistake(
                    "The output folder " + Places.shown(output) + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "). Give yourself the right to write there, free some space, or name another with --output.",
                    e);
        }
    }
}
