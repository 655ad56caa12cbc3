package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.job.making.Corrected;
import nl.beschutwerk.job.making.DeliveryRefusedException;
import nl.beschutwerk.job.making.EarlierReleasesChangedException;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.ReceivedDelivery;
import nl.beschutwerk.job.receiving.FindingsInShort;
import nl.beschutwerk.job.receiving.ReturnFolder;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseStanding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.dao.DataAccessException;

/** Says how a run of the job ended: made, refused by its data, stopped by a mistake, or failed. */
final class RunEnding {

    private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);

    /** Nothing of the quarter was sealed: that is one step, done or not. */
    static final String STOPPED =
            "Stopped in order: nothing half-made is left in sight. The same command goes on with this quarter.";

    private final ReleaseRooms rooms;
    private final QuarterRun run;
    private final Path retour;
    private final QuarterFailure failed;

    RunEnding(ReleaseRooms rooms, QuarterRun run, Path retour, QuarterFailure failed) {
        this.rooms = rooms;
        this.run = run;
        this.retour = retour;
        this.failed = failed;
    }

    QuarterOutcome of(JobExecution execution) throws IOException, SQLException {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return made(execution);
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return QuarterOutcome.of(run.label(), Kind.INTERRUPTED, STOPPED);
        }
        List<Throwable> failures = execution.getAllFailureExceptions();
        Throwable failure = failures.isEmpty() ? null : failures.get(0);
        if (failure instanceof DeliveryRefusedException) {
            // An attempt with other inputs may have died after it had measured.
            rooms.register().forgetUnfinished(run.quarter(), run.version());
            return refused(execution);
        }
        if (failure instanceof EarlierReleasesChangedException changed) {
            throw changed;
        }
        if (failure instanceof QuarterInUseException inUse) {
            return QuarterOutcome.of(run.label(), Kind.IN_USE, String.valueOf(inUse.getMessage()));
        }
        if (failure instanceof OperatorMistakeException mistake) {
            return QuarterOutcome.of(run.label(), Kind.MISTAKE, String.valueOf(mistake.getMessage()));
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof AccessDeniedException) {
            return QuarterOutcome.of(
                    run.label(),
                    Kind.MISTAKE,
                    failure.getMessage()
                            + " is in the way or may not be written. Move it, or give yourself the right, and run again.");
        }
        return failed(failure);
    }

    /** On a full disk, files that were begun only take room: the next attempt makes them anew. */
    private QuarterOutcome failed(@Nullable Throwable failure) throws IOException {
        QuarterOutcome outcome = failed.of(run.label(), failure);
        if (outcome.kind() == Kind.DISK_FULL) {
            run.folder().discardStaging();
        }
        return outcome;
    }

    /** The deliverer needs the findings; nobody else may have them, so the folder is the operator's alone. */
    private QuarterOutcome refused(JobExecution execution) throws IOException, SQLException {
        ReturnFolder.Written written = returnTo(execution);
        return withFindings(
                execution,
                Kind.REFUSED,
                "The delivery is refused: nothing of it enters the figures, and " + noRelease() + "\n"
                        + "What to do: send " + ProjectPaths.shown(written.findings())
                        + " to the deliverer" + written.andWorkbooks() + ", put the corrected delivery in\n"
                        + "place of " + ProjectPaths.shown(run.deliveryFolder()) + ", and run the same command again.");
    }

    private String noRelease() {
        return run.corrected()
                .map(corrected -> corrected.release().label() + " stays as it is.")
                .orElse(run.quarter() + " has no release.");
    }

    /** Rows that were left out are for the deliverer to mend, although there are too few of them to refuse the delivery. */
    private QuarterOutcome made(JobExecution execution) throws IOException, SQLException {
        Map<Severity, Long> counts = rooms.findings().count(ReceivedDelivery.id(execution));
        Optional<Corrected> corrected = run.corrected();
        String explanation = corrected.map(this::correction).orElseGet(this::firstVersion);
        if (counts.containsKey(Severity.FOUT)) {
            explanation += "\nRows were left out. " + forTheDeliverer(execution);
        }
        return withFindings(execution, corrected.isPresent() ? Kind.CORRECTED : Kind.MADE, explanation);
    }

    private Release madeRelease() {
        return rooms.states()
                .find(run.quarter(), run.version())
                .map(ReleaseStanding::release)
                .orElseThrow(() -> new IllegalStateException(run.label() + " is made, and is not there"));
    }

    private String firstVersion() {
        List<Release> lacking = new AffectedReleases(rooms).lacking(madeRelease());
        return run.label() + " is made."
                + (lacking.isEmpty()
                        ? ""
                        : "\nLater releases were made without it, and do not show it: "
                                + String.join(
                                        ", ",
                                        lacking.stream().map(Release::label).toList())
                                + ".\nThe command correct makes new versions of those that do, for each of their quarters.");
    }

    private String correction(Corrected corrected) {
        Release made = madeRelease();
        List<Revision> revisions = Revision.between(
                rooms.figures().protectedFigures(corrected.release()),
                rooms.figures().protectedFigures(made));
        return RevisionText.made(run, corrected, revisions, Objects.requireNonNull(made.seal(), "it is sealed"));
    }

    /** The release stands, whatever becomes of what goes back: that can be made again by a check. */
    private String forTheDeliverer(JobExecution execution) {
        try {
            return "For the deliverer: "
                    + ProjectPaths.shown(returnTo(execution).folder());
        } catch (IOException | SQLException | DataAccessException | OperatorMistakeException e) {
            LOG.warn("No return file of {}", run.label(), e);
            return "No return file could be written; the command check makes it.";
        } catch (StopRequestedException e) {
            return "No return file was written, for the command was asked to end; the command check makes it.";
        }
    }

    private ReturnFolder.Written returnTo(JobExecution execution) throws IOException, SQLException {
        return new ReturnFolder(rooms, retour)
                .write(ReceivedDelivery.id(execution), run.opened().name(), run.deliveryFolder());
    }

    private QuarterOutcome withFindings(JobExecution execution, Kind kind, String explanation)
            throws IOException, SQLException {
        FindingsInShort inShort = FindingsInShort.of(rooms.findings(), ReceivedDelivery.id(execution));
        return new QuarterOutcome(run.label(), kind, explanation, inShort.first(), inShort.count(), Duration.ZERO);
    }
}
