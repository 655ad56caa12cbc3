package nl.beschutwerk.job.publishing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.release.ReleaseStates;
import org.springframework.context.annotation.Import;

/** Publishes the approved releases whose embargo is over. */
@Import({Publisher.class, QuarterPublication.class, PublishedLock.class, PublishedDashboard.class})
public final class PublishDueReleases {

    private final DataSource dataSource;
    private final ReleaseStates states;
    private final Interruption interruption;
    private final Publisher publisher;

    /** Creates the use case for one database. */
    PublishDueReleases(DataSource dataSource, ReleaseStates states, Interruption interruption, Publisher publisher) {
        this.dataSource = dataSource;
        this.states = states;
        this.interruption = interruption;
        this.publisher = publisher;
    }

    /**
     * Publishes every release whose embargo is over, and finishes publications that were broken off. If the process is asked to
     * end, the result says from which quarter on the work remains. A quarter that another command is working on, perhaps for hours,
     * or that somebody has to put right first, keeps no other from being published.
     *
     * @throws OperatorMistakeException after all other quarters, if something of one is to be put right first
     * @throws QuarterInUseException after all other quarters, if another command holds the lock of one
     */
    public Publication publishDue(PublishingRequest request) throws IOException, SQLException {
        SortedSet<Quarter> quarters = new TreeSet<>();
        states.all().forEach(standing -> quarters.add(standing.release().quarter()));
        List<String> done = new ArrayList<>();
        Optional<QuarterInUseException> inUse = Optional.empty();
        List<String> mistakes = new ArrayList<>();
        for (Quarter quarter : quarters) {
            if (interruption.breaksOff()) {
                done.add("Stopped: " + quarter
                        + " and later quarters were not looked at. The same command goes on there.");
                return new Publication(done);
            }
            try {
                done.addAll(QuarterLock.holding(
                        dataSource, quarter, request.operator(), () -> publisher.publishDueOrRemove(quarter, request)));
            } catch (QuarterInUseException e) {
                inUse = Optional.of(e.of(quarter));
            } catch (OperatorMistakeException e) {
                mistakes.add(e.getMessage());
            } catch (IOException | SQLException | RuntimeException e) {
                publisher.updateDespite(e, request, done);
                throw e;
            }
        }
        if (!mistakes.isEmpty()) {
            throw publisher.withDashboard(new OperatorMistakeException(String.join(" ", mistakes)), request, done);
        }
        publisher.putDashboardInOrder(request, done);
        if (inUse.isPresent()) {
            throw inUse.get().after(done);
        }
        return new Publication(done);
    }
}
