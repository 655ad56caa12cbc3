package nl.beschutwerk.job.publishing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.release.ReleaseStates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the published state of a quarter equal to the decisions on it, and then the dashboard equal to what is published. If it is
 * broken off, it can simply be done again. The caller holds the lock of the quarter.
 */
final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final QuarterPublication quarters;
    private final PublishedLock lock;
    private final PublishedDashboard dashboard;

    Publisher(QuarterPublication quarters, PublishedLock lock, PublishedDashboard dashboard) {
        this.quarters = quarters;
        this.lock = lock;
        this.dashboard = dashboard;
    }

    /**
     * Publishes or removes what is to be seen of a quarter after a decision on it, and puts the dashboard up to date.
     *
     * @param decided what was done before, which a mistake is told after
     */
    Publication putInOrderAfter(List<String> decided, Quarter quarter, PublishingRequest request)
            throws IOException, SQLException {
        List<String> all = new ArrayList<>(decided);
        try {
            all.addAll(putInOrder(quarter, request));
            return new Publication(all);
        } catch (OperatorMistakeException e) {
            throw QuarterPublication.after(decided, e);
        }
    }

    /**
     * Publishes or removes what is to be seen of a quarter, and puts the dashboard up to date, also if the files of the quarter
     * cannot be put in order: what was withdrawn is then at least not in the dashboard. Returns what was done.
     */
    private List<String> putInOrder(Quarter quarter, PublishingRequest request) throws IOException, SQLException {
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
        return lock.holding(() -> quarters.decide(quarter, request));
    }

    static OperatorMistakeException notThere(Quarter quarter, @Nullable Integer version, ReleaseStates states) {
        return new OperatorMistakeException("There is no release of " + quarter
                + (version == null ? "" : " v" + version) + " to decide on. " + ReleasedQuarters.inWords(states));
    }
}
