package nl.beschutwerk.job.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.runs.AffectedReleases;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.release.AuditTrail;
import nl.beschutwerk.release.PublishedFolder;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;
import nl.beschutwerk.release.SealCheck;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the published state of a quarter equal to the decisions on it: first the files, then the figures in the database and
 * the states of earlier versions. If it is broken off, it can simply be done again. The caller holds the lock of the quarter.
 */
final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final SealCheck sealCheck;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final PublishedLock lock;
    private final PublishedDashboard dashboard;
    private final AffectedReleases affected;

    Publisher(
            ReleaseRegister register,
            ReleaseStates states,
            SealCheck sealCheck,
            AuditTrail trail,
            TransactionTemplate transaction,
            PublishedLock lock,
            PublishedDashboard dashboard,
            Interruption interruption) {
        this.register = register;
        this.states = states;
        this.sealCheck = sealCheck;
        this.trail = trail;
        this.transaction = transaction;
        this.lock = lock;
        this.dashboard = dashboard;
        this.affected = new AffectedReleases(register, states, interruption);
    }

    /**
     * Publishes or removes what is to be seen of a quarter, and puts the dashboard up to date, also if the files of the quarter
     * cannot be put in order: what was withdrawn is then at least not in the dashboard. Returns what was done.
     */
    List<String> putInOrder(Quarter quarter, PublishingRequest request) throws IOException, SQLException {
        List<String> done = new ArrayList<>();
        try {
            done.addAll(publishDueOrRemove(quarter, request));
        } catch (OperatorMistakeException e) {
            throw withDashboard(e, request, done);
        } catch (IOException | SQLException | RuntimeException e) {
            updateDespite(e, request, done);
            throw e;
        }
        putDashboardInOrder(request, done);
        return done;
    }

    /**
     * Puts the dashboard of all quarters up to date.
     *
     * @param done what was done before, to which this is added
     */
    void putDashboardInOrder(PublishingRequest request, List<String> done) throws IOException, SQLException {
        try {
            lock.holding(() -> done.addAll(dashboard.update(request.published())));
        } catch (OperatorMistakeException e) {
            // What was decided on the quarters is done all the same, and is not to go unsaid.
            throw new OperatorMistakeException(
                    Stream.concat(done.stream(), Stream.of(e.getMessage())).collect(Collectors.joining(" ")), e);
        }
        if (!done.isEmpty()) {
            dashboard.remark(request.published()).ifPresent(done::add);
        }
    }

    /**
     * Puts the dashboard up to date although something on a quarter is to be put right first, and returns all there is to say: what
     * was done, what is to be put right, and what is wrong with the dashboard too.
     */
    OperatorMistakeException withDashboard(
            OperatorMistakeException mistake, PublishingRequest request, List<String> done) {
        List<String> all = new ArrayList<>(done);
        Optional<String> ofDashboard = updateDespite(mistake, request, all);
        all.add(mistake.getMessage());
        ofDashboard.ifPresent(all::add);
        return all.size() == 1 ? mistake : new OperatorMistakeException(String.join(" ", all), mistake);
    }

    /** Does the same after a failure. Returns what is to be put right before the dashboard can be up to date. */
    Optional<String> updateDespite(Exception failure, PublishingRequest request, List<String> done) {
        try {
            lock.holding(() -> done.addAll(dashboard.update(request.published())));
        } catch (OperatorMistakeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.warn("After a failure, the dashboard could not be put up to date either", e);
            failure.addSuppressed(e);
        }
        return Optional.empty();
    }

    /** Publishes the approved version that is due, or removes the published files if there is none. Returns what was done. */
    List<String> publishDueOrRemove(Quarter quarter, PublishingRequest request) throws IOException, SQLException {
        return lock.holding(() -> decide(quarter, request));
    }

    private List<String> decide(Quarter quarter, PublishingRequest request) throws IOException {
        PublishedFolder folder = new PublishedFolder(request.published(), quarter);
        Optional<ReleaseStatus> due = states.due(quarter);
        List<String> done = new ArrayList<>();
        if (due.isPresent()) {
            show(due.get().release(), request.output(), folder, done);
            record(due.get().release(), request.operator(), done);
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
        affected.requireWithoutWithdrawn(release);
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

    private void record(Release release, String operator, List<String> done) {
        transaction.executeWithoutResult(status -> {
            if (states.markPublished(release)) {
                trail.record(operator, "publish", release.quarter(), release.version(), Map.of());
            }
            states.supersedeThoseBefore(release).forEach((version, wasPublished) -> {
                trail.record(
                        operator,
                        wasPublished ? "supersede" : "replace",
                        release.quarter(),
                        version,
                        Map.of("by", "v" + release.version()));
                done.add(release.quarter() + " v" + version
                        + (wasPublished ? " is superseded." : ", which was never published, is replaced."));
            });
        });
    }

    static void requireAsSealed(Release release, Path place, Set<String> faults) {
        if (!faults.isEmpty()) {
            throw new OperatorMistakeException("In " + ProjectPaths.shown(place) + " not everything of "
                    + release.label()
                    + " is as it was sealed: " + String.join(", ", faults) + ". Nothing was published. Move the folder"
                    + " away and restore the files: from a backup, or by the command run with the same inputs.");
        }
    }

    static OperatorMistakeException notThere(Quarter quarter, @Nullable Integer version, ReleaseStates states) {
        return new OperatorMistakeException("There is no release of " + quarter
                + (version == null ? "" : " v" + version) + " to decide on. " + ReleasedQuarters.inWords(states));
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
