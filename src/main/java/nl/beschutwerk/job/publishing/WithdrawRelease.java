package nl.beschutwerk.job.publishing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.runs.AffectedReleases;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.LogContext;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.job.support.SealLock;
import nl.beschutwerk.release.AuditTrail;
import nl.beschutwerk.release.MessageKind;
import nl.beschutwerk.release.Outbox;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseState;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Withdraws a version of a quarter. */
@Import({Publisher.class, QuarterPublication.class, PublishedLock.class, PublishedDashboard.class})
public final class WithdrawRelease {

    private final DataSource dataSource;
    private final ReleaseStates states;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Interruption interruption;
    private final Publisher publisher;
    private final AffectedReleases affected;

    /** Creates the use case for one database. */
    WithdrawRelease(
            DataSource dataSource,
            ReleaseStates states,
            AuditTrail trail,
            Outbox outbox,
            TransactionTemplate transaction,
            Interruption interruption,
            Publisher publisher,
            ReleaseRegister register) {
        this.dataSource = dataSource;
        this.states = states;
        this.trail = trail;
        this.outbox = outbox;
        this.transaction = transaction;
        this.interruption = interruption;
        this.publisher = publisher;
        this.affected = new AffectedReleases(register, states, interruption);
    }

    /**
     * Withdraws a version: it is no longer published, and later releases do not show it.
     *
     * @param request the folders, and the operator
     * @param version null for the only version that is a draft or approved
     * @param reason why, for the audit trail
     * @throws OperatorMistakeException if there is no version to withdraw, or more than one and none was named
     * @throws QuarterInUseException if another command holds the lock of the quarter
     */
    public Publication withdraw(PublishingRequest request, Quarter quarter, @Nullable Integer version, String reason)
            throws IOException, SQLException {
        return QuarterLock.holding(dataSource, quarter, request.operator(), () -> {
            Release release = withdrawable(quarter, version).release();
            LogContext.versionBegins("v" + release.version());
            List<String> done = new ArrayList<>();
            transaction.executeWithoutResult(status -> {
                SealLock.acquire(dataSource, interruption);
                if (states.withdraw(release)) {
                    trail.record(request.operator(), "withdraw", quarter, release.version(), reason, Map.of());
                    outbox.add(MessageKind.WITHDRAWN, quarter, release.version());
                    done.add(release.label() + " is withdrawn.");
                }
            });
            List<Release> showing = affected.showingWithdrawn(release);
            if (!showing.isEmpty()) {
                done.add("Later releases show its figures: "
                        + String.join(", ", showing.stream().map(Release::label).toList())
                        + ". The command correct makes new versions of them without these.");
            }
            return publisher.putInOrderAfter(done, quarter, request);
        });
    }

    private ReleaseStatus withdrawable(Quarter quarter, @Nullable Integer version) {
        List<ReleaseStatus> found = states.of(quarter).stream()
                .filter(standing -> version == null
                        ? standing.state() == ReleaseState.DRAFT || standing.state() == ReleaseState.APPROVED
                        : standing.release().version() == version)
                .toList();
        if (found.size() > 1) {
            throw new OperatorMistakeException("More than one version of " + quarter + " could be withdrawn ("
                    + String.join(
                            ", ",
                            found.stream()
                                    .map(standing -> "v" + standing.release().version())
                                    .toList())
                    + "). Say which with --version.");
        }
        return found.stream().findFirst().orElseThrow(() -> Publisher.notThere(quarter, version, states));
    }
}
