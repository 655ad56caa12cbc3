package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.Audits;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.ReleaseFiles;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseInput;
import nl.beschutwerk.release.ReleaseManifest;
import nl.beschutwerk.release.ReleaseStanding;

/** A quarter that has a release already: whether it is the one asked for, and whether its files are still there. */
final class ExistingRelease {

    private final ReleaseRooms rooms;
    private final Release release;
    private final ReleaseFolder folder;

    ExistingRelease(ReleaseRooms rooms, Release release, ReleaseFolder folder) {
        this.rooms = rooms;
        this.release = release;
        this.folder = folder;
    }

    /**
     * What becomes of a run that finds this release. One over all quarters leaves those that have a release alone, unless their
     * delivery has changed: that one waits for a decision.
     *
     * @param versions of the quarter
     */
    QuarterOutcome judge(QuarterRun run, List<ReleaseStanding> versions, RunRequest request)
            throws IOException, SQLException {
        List<ReleaseInput.Kind> changed =
                run.inputs().differencesFrom(rooms.register().inputsOf(release));
        if (changed.isEmpty()) {
            return again(run, request.dryRun());
        }
        boolean refuse = request.quarter().isPresent()
                || (changed.contains(ReleaseInput.Kind.LEVERING) && !isOfEarlierVersion(run, versions));
        return QuarterOutcome.of(
                release.label(),
                refuse ? Kind.OTHER_INPUTS : Kind.LEFT,
                release.label() + " was made from other inputs (" + inWords(changed)
                        + "). A sealed release is never overwritten, so it was left as it is."
                        + (refuse
                                ? "\nTo see what these inputs change, and then to make the next version of them:\n  "
                                        + CorrectCommandLine.of(run.quarter(), run.deliveryFolder(), request)
                                : ""));
    }

    /**
     * What becomes of a run of the very inputs that it was made from: nothing, or its files are made again.
     *
     * @param dryRun whether to leave missing files missing
     */
    QuarterOutcome again(QuarterRun run, boolean dryRun) throws IOException, SQLException {
        return folder.isInPlace() || dryRun ? upToDate() : restore(run);
    }

    /** A delivery that was corrected from elsewhere may still stand in its old place: that was decided on already. */
    private boolean isOfEarlierVersion(QuarterRun run, List<ReleaseStanding> versions) {
        List<ReleaseInput> delivery = run.inputs().ofKind(ReleaseInput.Kind.LEVERING);
        return versions.stream()
                .map(ReleaseStanding::release)
                .filter(version -> version.version() < release.version())
                .anyMatch(version -> rooms.register()
                        .inputsOf(version)
                        .ofKind(ReleaseInput.Kind.LEVERING)
                        .equals(delivery));
    }

    private QuarterOutcome upToDate() throws IOException {
        Set<String> changed =
                rooms.sealCheck().faults(release, folder.sealedFiles()).keySet();
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

    /** What was begun when a disk was full, or failed, only takes room. */
    private QuarterOutcome restore(QuarterRun run) throws IOException, SQLException {
        try {
            return restore(run, folder.emptyStaging());
        } catch (IOException | StopRequestedException e) {
            discardStaging(e);
            throw e;
        }
    }

    private void discardStaging(Exception failure) {
        try {
            folder.discardStaging();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** The same inputs give the same bytes, so files that were lost are made again, and held against the seal. */
    private QuarterOutcome restore(QuarterRun run, Path staging) throws IOException, SQLException {
        new ReleaseFiles(rooms).write(run, release, staging);
        Audits.examine(staging, rooms.interruption());
        if (!folder.stagedFiles().equals(rooms.register().filesOf(release))) {
            folder.discardStaging();
            throw new OperatorMistakeException(
                    "The files of " + release.label() + " are gone from " + ProjectPaths.shown(folder.sealed())
                            + ", and this version of the code makes others than code " + release.codeVersion()
                            + " sealed. Restore them from a backup, or make them with that code.");
        }
        PrivateFiles.writeString(
                staging.resolve(ReleaseManifest.FILE_NAME), rooms.register().manifestOf(release));
        folder.moveIntoPlace();
        return QuarterOutcome.of(
                release.label(),
                Kind.RESTORED,
                "The files of " + release.label() + " were gone; they were made again, equal to the byte.");
    }

    private static String inWords(List<ReleaseInput.Kind> kinds) {
        return kinds.stream()
                .map(kind -> switch (kind) {
                    case LEVERING -> "the delivery differs";
                    case REFERENTIE -> "the reference data differ";
                    case METHODE -> "the method differs";
                    case EERDERE_UITGAVE -> "earlier quarters have releases it does not show";
                    case VORIGE_VERSIE -> "the version it corrects differs";
                })
                .collect(Collectors.joining(", "));
    }
}
