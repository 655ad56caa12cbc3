package nl.beschutwerk.operate.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.beschutwerk.database.CancellableDataSource;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.publishing.PublishDueReleases;
import nl.beschutwerk.job.receiving.PurgeRun;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.Telling;
import nl.beschutwerk.operate.inbox.InboxOutcome;
import nl.beschutwerk.operate.inbox.InboxPass;
import nl.beschutwerk.operate.notify.DueAndUntold;
import nl.beschutwerk.operate.notify.Heartbeat;
import nl.beschutwerk.operate.notify.Notifying;
import nl.beschutwerk.operate.notify.Sending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Import;

/**
 * Does one task once, by the use case of its command, and tells what was done. Whatever goes wrong is told and logged here; the
 * exception that then follows only says that the round was not finished.
 */
@Import({InboxPass.class, PublishDueReleases.class, DueAndUntold.class, PurgeRun.class, Notifying.class})
final class TaskRounds {

    /** Exit codes of the commands, which a heartbeat tells of a round too. */
    private static final int WELL = 0;

    private static final int FAILED = 1;
    private static final int LATE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(TaskRounds.class);

    private final InboxPass inbox;
    private final PublishDueReleases publication;
    private final DueAndUntold due;
    private final PurgeRun purge;
    private final Notifying notifying;
    private final Telling telling;
    private final DatabaseSettings settings;
    private final CancellableDataSource connections;
    private final Clock clock;
    private final Interruption interruption;

    TaskRounds(
            InboxPass inbox,
            PublishDueReleases publication,
            DueAndUntold due,
            PurgeRun purge,
            Notifying notifying,
            Telling telling,
            DatabaseSettings settings,
            CancellableDataSource connections,
            Clock clock,
            Interruption interruption) {
        this.inbox = inbox;
        this.publication = publication;
        this.due = due;
        this.purge = purge;
        this.notifying = notifying;
        this.telling = telling;
        this.settings = settings;
        this.connections = connections;
        this.clock = clock;
        this.interruption = interruption;
    }

    private static boolean isFailure(InboxOutcome.Kind kind) {
        return switch (kind) {
            case MISTAKE, FAILED, DISK_FULL, NO_DATABASE -> true;
            case WAITING, INCOMPLETE, DRAFT, KNOWN, CHANGED, REFUSED, IN_USE, INTERRUPTED -> false;
        };
    }

    /** The rounds of one {@code serve}. */
    Rounds of(ServeRequest request, ServeReporter reporter) {
        return new Rounds(request, reporter);
    }

    /** The rounds of one {@code serve}, which remember what was told. No task has two rounds at the same time. */
    final class Rounds {

        private final ServeRequest request;
        private final ServeReporter reporter;
        private final TaskFailure failure;
        private final Map<ServedTask, StandingLines> standing = new EnumMap<>(ServedTask.class);

        private Rounds(ServeRequest request, ServeReporter reporter) {
            this.request = request;
            this.reporter = reporter;
            this.failure = new TaskFailure(request, settings);
            for (ServedTask task : ServedTask.values()) {
                standing.put(task, new StandingLines(clock));
            }
        }

        /**
         * Does a task once.
         *
         * @throws StopRequestedException if it was broken off because the process was asked to end
         * @throws IllegalStateException if it failed, which has been told then
         */
        void run(ServedTask task) {
            Heartbeat heartbeat = Heartbeat.begins(task.word(), request.telling());
            int ending = FAILED;
            try {
                ending = roundOf(task);
            } finally {
                // A round that was broken off has not ended: the next start goes on with it.
                if (!interruption.isRequested()) {
                    heartbeat.ends(ending);
                }
            }
        }

        /** Returns the exit code that the command of the task would end with, as far as a monitor needs it. */
        private int roundOf(ServedTask task) {
            StandingLines lines = Objects.requireNonNull(standing.get(task), "every task has its own");
            try {
                interruption.check();
                int ending = work(task, lines);
                interruption.check();
                lines.roundEnds();
                return ending;
            } catch (StopRequestedException e) {
                throw e;
            } catch (IOException
                    | SQLException
                    | RuntimeException
                    | StackOverflowError
                    | OutOfMemoryError
                    | LinkageError e) {
                LOG.error("The task {} failed", task.word(), e);
                if (interruption.isRequested()) {
                    throw interruption.stop(e);
                }
                if (!(e instanceof QuarterInUseException)) {
                    telling.failed(task.word(), e);
                }
                String words = failure.inWords(e);
                if (lines.isNews(words)) {
                    // Whoever works on a quarter will be done with it, without anybody's help.
                    reporter.line(task.word(), words, !(e instanceof QuarterInUseException));
                }
                throw new IllegalStateException("The task " + task.word() + " failed", e);
            }
        }

        private int work(ServedTask task, StandingLines lines) throws IOException, SQLException {
            AtomicInteger ending = new AtomicInteger(WELL);
            switch (task) {
                case INBOX -> ending.set(lookIntoTheInbox(lines));
                case PUBLISH ->
                    connections.uncancelled(() ->
                            publication.publishDue(request.publishing()).done().forEach(done -> tell(task, done)));
                case DUE -> ending.set(sayWhatIsLate());
                // What was sent is recorded, also if the process is asked to end just then.
                case NOTIFY -> connections.uncancelled(() -> ending.set(sendWhatWaits(lines)));
                case PURGE -> connections.uncancelled(this::purge);
            }
            return ending.get();
        }

        /** What is refused, changed or incomplete is somebody's to look at, and no failure of the product. */
        private int lookIntoTheInbox(StandingLines lines) throws IOException, SQLException {
            List<InboxOutcome> outcomes = inbox.run(
                    request.inbox(),
                    new MakingLines(words -> tell(ServedTask.INBOX, words)),
                    outcome -> tell(outcome, lines));
            return outcomes.stream().map(InboxOutcome::kind).anyMatch(TaskRounds::isFailure) ? FAILED : WELL;
        }

        private void tell(InboxOutcome outcome, StandingLines lines) {
            InboxLine line = InboxLine.of(outcome);
            if (!line.standing() || lines.isNews(line.found())) {
                reporter.line(ServedTask.INBOX.word(), line.words(), line.wrong());
            }
        }

        private int sayWhatIsLate() {
            Path reference = request.inbox().reference();
            List<DueMatter> late = due
                    .matters(reference, Optional.empty(), request.telling().channels())
                    .stream()
                    .filter(DueMatter::isLate)
                    .toList();
            if (late.isEmpty()) {
                tell(ServedTask.DUE, "nothing is late");
            }
            for (DueMatter matter : late) {
                String since = matter.lateSince().map(DutchTime::shown).orElseThrow();
                reporter.line(
                        ServedTask.DUE.word(),
                        matter.subject() + " " + matter.kind().words() + ": late since " + since + "; "
                                + matter.words(),
                        true);
            }
            return late.isEmpty() ? WELL : LATE;
        }

        private int sendWhatWaits(StandingLines lines) {
            int ending = WELL;
            for (Sending sending : notifying.sendWaiting(request.telling())) {
                boolean failed = sending.failure().isPresent();
                if (failed ? lines.isNews(sending.failure().get()) : sending.sent() > 0) {
                    reporter.line(ServedTask.NOTIFY.word(), sending.words(), failed);
                }
                ending = failed ? FAILED : ending;
            }
            return ending;
        }

        private void purge() throws IOException, SQLException {
            Quarter before = Quarter.of(DutchTime.dayOf(clock.instant()));
            for (int kept = 0; kept < request.schedule().keptQuarters(); kept++) {
                before = before.previous();
            }
            List<String> done = purge.run(before, request.inbox().operator());
            interruption.check();
            if (!done.isEmpty()) {
                tell(
                        ServedTask.PURGE,
                        "the rows of deliveries of quarters before " + before
                                + " were dropped; the trail in the database says of which");
            }
        }

        private void tell(ServedTask task, String words) {
            reporter.line(task.word(), words, false);
        }
    }
}
