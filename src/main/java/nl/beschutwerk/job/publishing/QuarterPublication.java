package nl.beschutwerk.job.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.runs.AffectedReleases;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.LogContext;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.SealLock;
import nl.beschutwerk.release.AuditTrail;
import nl.beschutwerk.release.MessageKind;
import nl.beschutwerk.release.Outbox;
import nl.beschutwerk.release.PublishedFolder;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;
import nl.beschutwerk.release.SealCheck;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is to be seen of one quarter: its files, the figures in the database, and the states of its versions. The caller holds the lock
 * of the quarter.
 */
final class QuarterPublication {

    private final DataSource dataSource;
    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final SealCheck sealCheck;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final AffectedReleases affected;
    private final Interruption interruption;

    QuarterPublication(
            DataSource dataSource,
            ReleaseRegister register,
            ReleaseStates states,
            SealCheck sealCheck,
            AuditTrail trail,
            Outbox outbox,
            TransactionTemplate transaction,
            Interruption interruption) {
        this.dataSource = dataSource;
        this.register = register;
        this.states = states;
        this.sealCheck = sealCheck;
        this.trail = trail;
        this.outbox = outbox;
        this.transaction = transaction;
        this.affected = new AffectedReleases(register, states, interruption);
        this.interruption = interruption;
    }

    /**
     * Publishes the approved version that is due, or removes the published files if there is none. One that shows withdrawn figures
     * leaves to be seen what was: the version that is published, or nothing. Returns what was done. The caller holds the lock of what
     * is published.
     *
     * @throws OperatorMistakeException if the version that is due shows withdrawn figures and no later one is on its way, or if files
     *     are not as they were sealed
     */
    List<String> decide(Quarter quarter, PublishingRequest request) throws IOException {
        Optional<ReleaseStatus> due = states.due(quarter);
        Optional<String> why = due.filter(standing -> !standing.isPublished())
                .flatMap(standing -> affected.whyNotToPublish(standing.release()));
        if (why.isEmpty()) {
            return see(due, quarter, request);
        }
        List<ReleaseStatus> all = states.of(quarter);
        List<String> done = see(all.stream().filter(ReleaseStatus::isPublished).findFirst(), quarter, request);
        int refused = due.orElseThrow().release().version();
        if (all.stream().noneMatch(standing -> standing.release().version() > refused && standing.isStanding())) {
            throw after(done, new OperatorMistakeException(why.get()));
        }
        // A later version is on its way: nobody needs to be told to make one.
        return done;
    }

    private List<String> see(Optional<ReleaseStatus> version, Quarter quarter, PublishingRequest request)
            throws IOException {
        PublishedFolder folder = new PublishedFolder(request.published(), quarter);
        List<String> done = new ArrayList<>();
        if (version.isPresent()) {
            LogContext.versionBegins("v" + version.get().release().version());
            show(version.get().release(), request.output(), folder, done);
            if (!record(version.get(), request.operator(), done)) {
                return decide(quarter, request);
            }
        } else if (folder.manifest().isPresent()) {
            known(quarter, folder);
            folder.remove();
            done.add("Nothing of " + quarter + " is published any more: " + ProjectPaths.shown(folder.place())
                    + " is gone.");
        } else {
            folder.tidy();
        }
        return done;
    }

    private void show(Release release, Path output, PublishedFolder folder, List<String> done) throws IOException {
        String manifest = register.manifestOf(release);
        if (folder.manifest().isPresent()) {
            Release shown = known(release.quarter(), folder);
            if (shown.version() == release.version()) {
                requireAsSealed(
                        release,
                        folder.place(),
                        sealCheck.faults(release, folder.files()).keySet());
                folder.tidy();
                return;
            }
        }
        ReleaseFolder made = new ReleaseFolder(output, release.quarter(), release.version());
        requireAsSealed(
                release,
                made.sealed(),
                sealCheck.faults(release, made.sealedFiles()).keySet());
        folder.show(made.sealed(), register.filesOf(release), manifest);
        done.add(release.label() + " is published: its files are in " + ProjectPaths.shown(folder.place())
                + ", its figures in the views of publication." + forWhom(folder));
    }

    private static String forWhom(PublishedFolder folder) throws IOException {
        return folder.closedTo()
                .map(closed -> " Nobody else can read those files, for the folder " + ProjectPaths.shown(closed)
                        + " is closed to others: open it, or publish elsewhere with --published.")
                .orElse("");
    }

    /** Returns false if figures that it shows were withdrawn while its files were copied: nothing is recorded then. */
    private boolean record(ReleaseStatus version, String operator, List<String> done) {
        Release release = version.release();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!version.isPublished()) {
                SealLock.acquire(dataSource, interruption);
                if (affected.whyNotToPublish(release).isPresent()) {
                    return false;
                }
            }
            if (states.markPublished(release)) {
                trail.record(operator, "publish", release.quarter(), release.version(), Map.of());
                outbox.add(
                        corrects(release) ? MessageKind.CORRECTED : MessageKind.PUBLISHED,
                        release.quarter(),
                        release.version());
            }
            states.supersedeThoseBefore(release).forEach((earlier, wasPublished) -> {
                trail.record(
                        operator,
                        wasPublished ? "supersede" : "replace",
                        release.quarter(),
                        earlier,
                        Map.of("by", "v" + release.version()));
                done.add(release.quarter() + " v" + earlier
                        + (wasPublished ? " is superseded." : ", which was never published, is replaced."));
            });
            return true;
        }));
    }

    /** Whether another version of the quarter was published before, even if it was withdrawn since. */
    private boolean corrects(Release release) {
        return states.of(release.quarter()).stream()
                .anyMatch(other -> other.release().version() != release.version()
                        && other.publishedAt().isPresent());
    }

    static void requireAsSealed(Release release, Path place, Set<String> faults) {
        if (!faults.isEmpty()) {
            throw new OperatorMistakeException("In " + ProjectPaths.shown(place) + " not everything of "
                    + release.label()
                    + " is as it was sealed: " + String.join(", ", faults) + ". Nothing was published. Move the folder"
                    + " away and restore the files: from a backup, or by the command run with the same inputs.");
        }
    }

    /** The mistake, told after what was done all the same. */
    static OperatorMistakeException after(List<String> done, OperatorMistakeException mistake) {
        return done.isEmpty()
                ? mistake
                : new OperatorMistakeException(String.join(" ", done) + " " + mistake.getMessage(), mistake);
    }

    /**
     * The release whose files are published now. Files that this database does not know are never replaced.
     *
     * @throws OperatorMistakeException if the database does not know the published files
     */
    private Release known(Quarter quarter, PublishedFolder folder) throws IOException {
        String manifest = folder.manifest().orElse("");
        return states.of(quarter).stream()
                .map(ReleaseStatus::release)
                .filter(release -> register.manifestOf(release).equals(manifest))
                .findFirst()
                .orElseThrow(
                        () -> new OperatorMistakeException(
                                ProjectPaths.shown(folder.place()) + " holds files that are of no release"
                                        + " in this database, so they were left. Move the folder away, and give the command again."));
    }
}
