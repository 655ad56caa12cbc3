package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.job.making.ActiveRun;
import nl.beschutwerk.job.making.Corrected;
import nl.beschutwerk.job.making.DryRunResult;
import nl.beschutwerk.job.making.EarlierReleasesChangedException;
import nl.beschutwerk.job.making.JobFailures;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.ReleaseJob;
import nl.beschutwerk.job.receiving.FindingsInShort;
import nl.beschutwerk.job.receiving.ReturnFolder;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.FailureInWords;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.Telling;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.MessageKind;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Determines how a run of the job ended: made, refused because of its data, stopped because of a mistake, or failed. */
final class RunEnding {

    private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);

    /** Nothing of the quarter was sealed, because sealing is a single step that is done completely or not at all. */
    static final String STOPPED =
            "Stopped in order: nothing half-made is left in sight. The same command goes on with this quarter.";

    private static final String DRY_RUN_STOPPED = "Stopped in order; nothing was kept.";

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final FigureStore figureStore;
    private final FindingStore findingStore;
    private final ReturnFolder returnFolder;
    private final AffectedReleases affected;
    private final Telling telling;
    private final Interruption interruption;

    RunEnding(
            ReleaseRegister register,
            ReleaseStates states,
            FigureStore figureStore,
            FindingStore findingStore,
            ReturnFolder returnFolder,
            AffectedReleases affected,
            Telling telling,
            Interruption interruption) {
        this.register = register;
        this.states = states;
        this.figureStore = figureStore;
        this.findingStore = findingStore;
        this.returnFolder = returnFolder;
        this.affected = affected;
        this.telling = telling;
        this.interruption = interruption;
    }

    /** The outcome of a run that makes a release. */
    QuarterOutcome of(RunContext context, ActiveRun active, JobExecution execution) throws IOException, SQLException {
        QuarterRun run = active.run();
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return made(context, active);
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return QuarterOutcome.of(run.label(), Kind.INTERRUPTED, STOPPED);
        }
        if (ReleaseJob.isRefused(execution.getExitStatus())) {
            // An attempt with other inputs may have died after measuring.
            register.forgetUnfinished(run.quarter(), run.version());
            return refused(context, active);
        }
        Throwable failure = JobFailures.first(execution, interruption).orElse(null);
        if (isStopped(failure)) {
            return QuarterOutcome.of(run.label(), Kind.INTERRUPTED, STOPPED);
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
        return failed(context, run, failure);
    }

    /** The outcome of a dry run. */
    QuarterOutcome ofDryRun(RunContext context, ActiveRun active, JobExecution execution)
            throws IOException, SQLException {
        QuarterRun run = active.run();
        Optional<DryRunResult> result = active.dryRunResult();
        if (execution.getStatus() == BatchStatus.COMPLETED && result.isPresent()) {
            FindingsInShort findings = result.get().findings();
            return new QuarterOutcome(
                    run.label(),
                    Kind.DRY_RUN,
                    RevisionText.dryRun(run, result.get()),
                    findings.first(),
                    findings.count(),
                    Duration.ZERO);
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return QuarterOutcome.of(run.label(), Kind.INTERRUPTED, DRY_RUN_STOPPED);
        }
        if (ReleaseJob.isRefused(execution.getExitStatus())) {
            return withFindings(
                    active,
                    Kind.REFUSED,
                    "A run would refuse the delivery. Nothing was kept; the command check writes what is for the deliverer.");
        }
        Throwable failure = JobFailures.first(execution, interruption).orElse(null);
        if (isStopped(failure)) {
            return QuarterOutcome.of(run.label(), Kind.INTERRUPTED, DRY_RUN_STOPPED);
        }
        if (failure instanceof OperatorMistakeException mistake) {
            return QuarterOutcome.of(run.label(), Kind.MISTAKE, String.valueOf(mistake.getMessage()));
        }
        return context.failed().of(run.label(), failure);
    }

    /** A request to end may also cancel a statement of Spring Batch's own, which then takes its step for failed. */
    private boolean isStopped(@Nullable Throwable failure) {
        return failure != null && interruption.isBehind(failure);
    }

    /** On a full disk, files that were begun only take room: the next attempt makes them anew. */
    private static QuarterOutcome failed(RunContext context, QuarterRun run, @Nullable Throwable failure)
            throws IOException {
        QuarterOutcome outcome = context.failed().of(run.label(), failure);
        if (outcome.kind() == Kind.DISK_FULL) {
            run.folder().discardStaging();
        }
        return outcome;
    }

    /**
     * Writes the findings for the deliverer. Only the operator can read the folder, because nobody else may have the findings.
     */
    private QuarterOutcome refused(RunContext context, ActiveRun active) throws IOException, SQLException {
        QuarterRun run = active.run();
        telling.ofDelivery(
                MessageKind.REFUSED,
                run.quarter(),
                run.inputs().ofKind(ReleaseInput.Kind.LEVERING).toString());
        Returned returned = returnTo(context, active);
        ReturnFolder.Written written = returned.written();
        return withFindings(
                active,
                Kind.REFUSED,
                "The delivery is refused: nothing of it enters the figures, and " + noRelease(run) + "\n"
                        + (written == null
                                ? returned.lacking() + "\nWhat to do: send what that writes to the deliverer"
                                : "What to do: send " + ProjectPaths.shown(written.findings()) + " to the deliverer"
                                        + written.andWorkbooks())
                        + ", put the corrected delivery in\n"
                        + "place of " + ProjectPaths.shown(run.deliveryFolder()) + ", and run the same command again.");
    }

    private static String noRelease(QuarterRun run) {
        return run.corrected()
                .map(corrected -> corrected.release().label() + " stays as it is.")
                .orElse(run.quarter() + " has no release.");
    }

    /**
     * The outcome of a release that was made. If rows were left out, the deliverer should correct them, although there were too
     * few to refuse the delivery.
     */
    private QuarterOutcome made(RunContext context, ActiveRun active) throws IOException, SQLException {
        QuarterRun run = active.run();
        Map<Severity, Long> counts = findingStore.count(active.deliveryId());
        Optional<Corrected> corrected = run.corrected();
        String explanation = corrected.map(one -> correction(run, one)).orElseGet(() -> firstVersion(run));
        if (counts.containsKey(Severity.FOUT)) {
            explanation += "\nRows were left out. " + forTheDeliverer(context, active);
        }
        return withFindings(active, corrected.isPresent() ? Kind.CORRECTED : Kind.MADE, explanation);
    }

    private Release made(QuarterRun run) {
        return states.find(run.quarter(), run.version())
                .map(ReleaseStatus::release)
                .orElseThrow(() -> new IllegalStateException(run.label() + " is made, and is not there"));
    }

    private String firstVersion(QuarterRun run) {
        List<Release> lacking = affected.lacking(made(run));
        return run.label() + " is made."
                + (lacking.isEmpty()
                        ? ""
                        : "\nLater releases were made without it, and do not show it: "
                                + String.join(
                                        ", ",
                                        lacking.stream().map(Release::label).toList())
                                + ".\nThe command correct makes new versions of those that do, for each of their quarters.");
    }

    private String correction(QuarterRun run, Corrected corrected) {
        Release made = made(run);
        List<Revision> revisions =
                Revision.between(figureStore.protectedFigures(corrected.release()), figureStore.protectedFigures(made));
        return RevisionText.made(run, corrected, revisions, Objects.requireNonNull(made.seal(), "it is sealed"));
    }

    private String forTheDeliverer(RunContext context, ActiveRun active) {
        Returned returned = returnTo(context, active);
        ReturnFolder.Written written = returned.written();
        return written == null ? returned.lacking() : "For the deliverer: " + ProjectPaths.shown(written.folder());
    }

    /**
     * What goes back to the deliverer.
     *
     * @param written null if nothing could be written
     * @param lacking why not, and what to do, in a sentence or two
     */
    private record Returned(ReturnFolder.@Nullable Written written, String lacking) {}

    /**
     * A release that is made stays made, and a refusal stays a refusal, even if what goes back cannot be written: a check can do
     * that again.
     */
    private Returned returnTo(RunContext context, ActiveRun active) {
        QuarterRun run = active.run();
        try {
            return new Returned(
                    returnFolder.write(
                            context.retour(), active.deliveryId(), run.opened().name(), run.deliveryFolder()),
                    "");
        } catch (IOException | SQLException | RuntimeException e) {
            if (interruption.isBehind(e)) {
                return new Returned(
                        null,
                        "No return file was written, for the command was asked to end; the command check makes it.");
            }
            LOG.warn("No return file of {}", run.label(), e);
            return new Returned(
                    null,
                    "No return file could be written; the command check makes it. The reason: "
                            + FailureInWords.withoutValues(e) + (e instanceof OperatorMistakeException ? "" : "."));
        }
    }

    private QuarterOutcome withFindings(ActiveRun active, Kind kind, String explanation)
            throws IOException, SQLException {
        FindingsInShort inShort = FindingsInShort.of(findingStore, active.deliveryId());
        return new QuarterOutcome(
                active.run().label(), kind, explanation, inShort.first(), inShort.count(), Duration.ZERO);
    }
}
