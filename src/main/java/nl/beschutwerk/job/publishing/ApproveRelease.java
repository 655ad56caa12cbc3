package nl.beschutwerk.job.publishing;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.runs.AffectedReleases;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.LogContext;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.release.AuditTrail;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseState;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;
import nl.beschutwerk.release.SealCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Approves a version of a quarter, and publishes it unless it is under embargo. */
@Import({Publisher.class, QuarterPublication.class, PublishedLock.class, PublishedDashboard.class})
public final class ApproveRelease {

    private final DataSource dataSource;
    private final ReleaseStates states;
    private final SealCheck sealCheck;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Publisher publisher;
    private final AffectedReleases affected;

    /** Creates the use case for one database. */
    ApproveRelease(
            DataSource dataSource,
            ReleaseStates states,
            SealCheck sealCheck,
            AuditTrail trail,
            TransactionTemplate transaction,
            Publisher publisher,
            ReleaseRegister register,
            Interruption interruption) {
        this.dataSource = dataSource;
        this.states = states;
        this.sealCheck = sealCheck;
        this.trail = trail;
        this.transaction = transaction;
        this.publisher = publisher;
        this.affected = new AffectedReleases(register, states, interruption);
    }

    /**
     * Approves a version, and publishes it unless it is under embargo. If the version is approved but not yet published, a new
     * embargo replaces the earlier one.
     *
     * @param request the folders, and the operator
     * @param version null for the latest version
     * @param from the end of the embargo; null if there is none
     * @param bySecondPerson whether the maker of a release may not approve it
     * @throws OperatorMistakeException if the version cannot be approved
     * @throws QuarterInUseException if another command holds the lock of the quarter
     */
    public Publication approve(
            PublishingRequest request,
            Quarter quarter,
            @Nullable Integer version,
            @Nullable Instant from,
            boolean bySecondPerson)
            throws IOException, SQLException {
        return QuarterLock.holding(dataSource, quarter, request.operator(), () -> {
            ReleaseStatus standing = approvable(quarter, version);
            Release release = standing.release();
            LogContext.versionBegins("v" + release.version());
            if (bySecondPerson && sameName(release.operator(), request.operator())) {
                throw new OperatorMistakeException(release.label() + " was made by " + release.operator()
                        + ", and is to be approved by somebody else. Let a colleague approve it, under a name of their own"
                        + " (--operator).");
            }
            if (standing.state() == ReleaseState.DRAFT) {
                refuseWithdrawn(release);
            }
            List<String> done = new ArrayList<>();
            if (standing.state() == ReleaseState.DRAFT || (from != null && !standing.isPublished())) {
                ReleaseFolder folder = new ReleaseFolder(request.output(), quarter, release.version());
                QuarterPublication.requireAsSealed(
                        release,
                        folder.sealed(),
                        sealCheck.faults(release, folder.sealedFiles()).keySet());
                approve(release, request.operator(), from, bySecondPerson);
                done.add(release.label() + " is approved"
                        + (from == null ? "." : ", to be published from " + DutchTime.shown(from) + " Dutch time on."));
            }
            return publisher.putInOrderAfter(done, quarter, request);
        });
    }

    /** Refuses a draft that would publish again what was withdrawn. One that was approved before is judged when it is published. */
    private void refuseWithdrawn(Release draft) {
        affected.whyNotToPublish(draft).ifPresent(why -> {
            throw new OperatorMistakeException(why);
        });
    }

    private void approve(Release release, String operator, @Nullable Instant from, boolean bySecondPerson) {
        transaction.executeWithoutResult(status -> {
            states.approve(release, operator, from);
            Map<String, String> details = new HashMap<>();
            details.put("seal", String.valueOf(release.seal()));
            details.put("by-second-person", String.valueOf(bySecondPerson));
            if (from != null) {
                details.put("publish-from", from.toString());
            }
            trail.record(operator, "approve", release.quarter(), release.version(), details);
        });
    }

    private ReleaseStatus approvable(Quarter quarter, @Nullable Integer version) {
        List<ReleaseStatus> all = states.of(quarter);
        ReleaseStatus wanted = all.stream()
                .filter(standing -> version == null || standing.release().version() == version)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Publisher.notThere(quarter, version, states));
        String label = wanted.release().label();
        Optional<ReleaseStatus> later = all.stream()
                .filter(standing -> standing.state() == ReleaseState.APPROVED
                        && standing.release().version() > wanted.release().version())
                .findFirst();
        if (later.isPresent()) {
            throw new OperatorMistakeException(
                    label + " cannot be approved: " + later.get().release().label() + " was, and is later.");
        }
        return switch (wanted.state()) {
            case DRAFT, APPROVED -> wanted;
            case SUPERSEDED, WITHDRAWN ->
                throw new OperatorMistakeException(label + " is " + wanted.stateInWords()
                        + ", and cannot be approved any more. The command correct makes the next version.");
        };
    }

    private static boolean sameName(String maker, String operator) {
        return maker.strip().toLowerCase(Locale.ROOT).equals(operator.strip().toLowerCase(Locale.ROOT));
    }
}
