package nl.beschutwerk.operate.page;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.AttemptHistory;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.explain.DeliveryHistory;
import nl.beschutwerk.job.explain.DeliveryHistory.ReceivedDelivery;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.explain.DueWork;
import nl.beschutwerk.job.explain.RunningWork;
import nl.beschutwerk.job.explain.RunningWork.RunningAttempt;
import nl.beschutwerk.operate.notify.MessageHistory;
import nl.beschutwerk.operate.notify.MessageHistory.Told;
import nl.beschutwerk.operate.notify.UntoldMessages;
import nl.beschutwerk.operate.page.PlannedTasks.PlannedTask;
import nl.beschutwerk.operate.web.WebContext;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what a page shows, as it was at one moment, with a handful of queries on one connection at a time. */
@Import({
    AttemptHistory.class,
    DeliveryHistory.class,
    DueWork.class,
    MessageHistory.class,
    PlannedTasks.class,
    UntoldMessages.class
})
final class PageReading {

    /** The length of lists on the first page. */
    static final int SHOWN = 50;

    /** Of one quarter, attempts are shown with their steps and deliveries with their findings. */
    static final int SHOWN_OF_QUARTER = 10;

    private static final int SECONDS = 15;

    private final ReleaseStates states;
    private final AttemptHistory attempts;
    private final DeliveryHistory deliveries;
    private final DueWork due;
    private final MessageHistory messages;
    private final PlannedTasks tasks;
    private final RunningWork running;
    private final UntoldMessages untold;
    private final TransactionTemplate oneMoment;

    PageReading(
            ReleaseStates states,
            AttemptHistory attempts,
            DeliveryHistory deliveries,
            DueWork due,
            MessageHistory messages,
            PlannedTasks tasks,
            UntoldMessages untold,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.states = states;
        this.attempts = attempts;
        this.deliveries = deliveries;
        this.due = due;
        this.messages = messages;
        this.tasks = tasks;
        this.running = new RunningWork(dataSource, inTime(dataSource));
        this.untold = untold;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setTimeout(SECONDS);
    }

    private static JdbcClient inTime(DataSource dataSource) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setQueryTimeout(SECONDS);
        return JdbcClient.create(template);
    }

    /** Everything that the first page shows. */
    State state(WebContext context) throws SQLException {
        // Apart, because it looks at locks by a connection of its own.
        List<RunningAttempt> now = running.now();
        return Objects.requireNonNull(oneMoment.execute(status -> new State(
                now,
                Awaited.of(due, context.reference()),
                untold.matters(context.channels()),
                states.all(),
                deliveries.newest(SHOWN),
                attempts.newest(Optional.empty(), SHOWN, now),
                messages.newest(SHOWN),
                tasks.all())));
    }

    /** Everything that the page of a quarter shows; of none, the deliveries whose quarter could not be read. */
    QuarterState quarter(Optional<Quarter> quarter) throws SQLException {
        List<RunningAttempt> now = running.now();
        return Objects.requireNonNull(oneMoment.execute(status -> new QuarterState(
                quarter.map(states::of).orElse(List.of()),
                deliveries.newestOf(quarter, SHOWN_OF_QUARTER),
                quarter.map(one -> attempts.newest(quarter, SHOWN_OF_QUARTER, now))
                        .orElse(List.of()))));
    }

    /**
     * What is awaited by the calendar.
     *
     * @param mistake why that is not known; empty if it is
     */
    record Awaited(List<DueMatter> matters, Optional<String> mistake) {

        private static Awaited of(DueWork due, Path reference) {
            try {
                return new Awaited(due.matters(reference, Optional.empty()), Optional.empty());
            } catch (OperatorMistakeException e) {
                return new Awaited(List.of(), Optional.of(String.valueOf(e.getMessage())));
            }
        }
    }

    /** What the first page shows. */
    record State(
            List<RunningAttempt> running,
            Awaited awaited,
            List<DueMatter> untold,
            List<ReleaseStatus> releases,
            List<ReceivedDelivery> deliveries,
            List<Attempt> attempts,
            List<Told> messages,
            List<PlannedTask> tasks) {}

    /** What the page of a quarter shows. */
    record QuarterState(List<ReleaseStatus> releases, List<ReceivedDelivery> deliveries, List<Attempt> attempts) {

        boolean isEmpty() {
            return releases.isEmpty() && deliveries.isEmpty() && attempts.isEmpty();
        }
    }
}
