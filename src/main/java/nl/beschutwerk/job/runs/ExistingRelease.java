package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.job.making.ActiveRun;
import nl.beschutwerk.job.making.JobFailures;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.RestoredFilesDifferException;
import nl.beschutwerk.job.making.UnrecordedJob;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.FindingsExport;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStatus;
import nl.beschutwerk.release.SealCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides what a run does if its quarter already has a release: compares the inputs, and checks whether the sealed files still
 * exist.
 */
final class ExistingRelease {

    private final JdbcClient jdbc;
    private final ReleaseRegister register;
    private final SealCheck sealCheck;
    private final UnrecordedJob job;
    private final Interruption interruption;

    ExistingRelease(
            JdbcClient jdbc,
            ReleaseRegister register,
            SealCheck sealCheck,
            UnrecordedJob job,
            Interruption interruption) {
        this.jdbc = jdbc;
        this.register = register;
        this.sealCheck = sealCheck;
        this.job = job;
        this.interruption = interruption;
    }

    /**
     * The outcome of a run that finds this release. A run over all quarters leaves existing releases alone. If a delivery has
     * changed, the outcome asks the operator for a decision.
     *
     * @param versions all versions of the quarter
     */
    QuarterOutcome judge(Release release, QuarterRun run, List<ReleaseStatus> versions, RunRequest request)
            throws IOException, SQLException {
        List<ReleaseInput.Kind> changed = run.inputs().differencesFrom(register.inputsOf(release));
        if (changed.isEmpty()) {
            return again(release, run, request.dryRun());
        }
        boolean asked = request.quarter().isPresent() || request.delivery().isPresent();
        boolean refuse =
                asked || (changed.contains(ReleaseInput.Kind.LEVERING) && !isOfEarlierVersion(release, run, versions));
        return QuarterOutcome.of(
                release.label(),
                refuse ? Kind.OTHER_INPUTS : Kind.LEFT,
                release.label() + " was made from other inputs (" + inWords(changed)
                        + "). A sealed release is never overwritten, so it was left as it is."
                        + (refuse || changed.contains(ReleaseInput.Kind.EERDERE_UITGAVE)
                                ? "\nTo see what these inputs change, and then to make the next version of them:\n  "
                                        + CorrectCommandLine.of(run.quarter(), run.deliveryFolder(), request)
                                        + CorrectCommandLine.REHEARSED
                                : ""));
    }

    /**
     * The outcome of a run with exactly the inputs of this release: there is nothing to do, or the lost files are made again.
     *
     * @param dryRun whether to leave missing files missing
     */
    QuarterOutcome again(Release release, QuarterRun run, boolean dryRun) throws IOException, SQLException {
        return run.folder().isInPlace() || dryRun ? upToDate(release, run.folder()) : restore(release, run);
    }

    /**
     * Whether the delivery was used for an earlier version. After a correction from another folder the old delivery may still
     * exist; it needs no new decision.
     */
    private boolean isOfEarlierVersion(Release release, QuarterRun run, List<ReleaseStatus> versions) {
        List<ReleaseInput> delivery = run.inputs().ofKind(ReleaseInput.Kind.LEVERING);
        return versions.stream()
                .map(ReleaseStatus::release)
                .filter(version -> version.version() < release.version())
                .anyMatch(version -> register.inputsOf(version)
                        .ofKind(ReleaseInput.Kind.LEVERING)
                        .equals(delivery));
    }

    private QuarterOutcome upToDate(Release release, ReleaseFolder folder) throws IOException {
        Set<String> changed = sealCheck.faults(release, folder.sealedFiles()).keySet();
        if (!changed.isEmpty()) {
            throw new OperatorMistakeException("In " + ProjectPaths.shown(folder.sealed())
                    + " not everything is as it was sealed: "
                    + String.join(", ", changed) + ". Move the folder away and run again: the same files are then made"
                    + " anew.");
        }
        return QuarterOutcome.of(
                release.label(),
                Kind.UP_TO_DATE,
                release.label() + " was made before from the same inputs: nothing to do.");
    }

    /** Makes lost files again. The same inputs give the same bytes, so the new files are compared with the seal. */
    private QuarterOutcome restore(Release release, QuarterRun run) throws IOException, SQLException {
        try {
            JobFailures.requireCompleted(job.execute(ActiveRun.restore(run, release)), interruption);
        } catch (RestoredFilesDifferException e) {
            throw new OperatorMistakeException(e.getMessage() + " " + likelyReason(release, e.files()), e);
        } catch (IOException | StopRequestedException e) {
            discardStaging(run, e);
            throw e;
        }
        return QuarterOutcome.of(
                release.label(),
                Kind.RESTORED,
                "The files of " + release.label() + " were gone; they were made again, equal to the byte.");
    }

    /** Why files that were made again differ, as far as that can be known, and what to do. */
    private String likelyReason(Release release, List<String> files) {
        List<String> reasons = new ArrayList<>();
        if (files.stream().anyMatch(file -> file.endsWith(FindingsExport.FILE_NAME)) && isPurged(release)) {
            reasons.add("the delivery was purged since, which took the values out of its findings");
        }
        boolean otherCode = !release.codeVersion().equals(CodeVersion.text());
        if (otherCode) {
            reasons.add("they were sealed by another version of the code (" + release.codeVersion() + ")");
        }
        return "The likely reason: "
                + (reasons.isEmpty() ? "the data in the database were changed since" : String.join(", and ", reasons))
                + ". Restore the files from a backup"
                + (otherCode ? ", or make them with that code." : ".");
    }

    private boolean isPurged(Release release) {
        return jdbc.sql("select exists (select from intake.delivery where delivery_id = :id and purged_at is not null)")
                .param("id", release.deliveryId())
                .query(Boolean.class)
                .single();
    }

    /** What was begun when a disk was full, or failed, or the process was asked to end, only takes room. */
    private static void discardStaging(QuarterRun run, Exception failure) {
        try {
            run.folder().discardStaging();
        } catch (IOException behind) {
            failure.addSuppressed(behind);
        }
    }

    private static String inWords(List<ReleaseInput.Kind> kinds) {
        return kinds.stream()
                .map(kind -> switch (kind) {
                    case LEVERING -> "the delivery differs";
                    case REFERENTIE -> "the reference data differ";
                    case METHODE -> "the method differs";
                    case PUBLICATIE -> "contact or licence differs";
                    case EERDERE_UITGAVE -> "the releases of earlier quarters are not those that it shows";
                    case VORIGE_VERSIE -> "the version it corrects differs";
                })
                .collect(Collectors.joining(", "));
    }
}
