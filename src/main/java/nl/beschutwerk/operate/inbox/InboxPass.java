package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.runs.RunReporter;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.LogContext;
import nl.beschutwerk.job.support.Telling;
import nl.beschutwerk.operate.inbox.Arrival.Arrived;
import nl.beschutwerk.operate.inbox.InboxOutcome.Kind;
import nl.beschutwerk.release.MessageKind;
import nl.beschutwerk.release.ReleaseStates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Import;

/**
 * {@code inbox}: looks once at everything in the inbox. Each delivery that is whole is copied, decided on and put away, oldest
 * quarter first, because a release shows earlier ones; whatever goes wrong with one does not keep the others waiting. All that a
 * killed pass leaves is found again by the next one: a copy has always the same place, a release that was made is recognized by its
 * inputs, and the original is moved last.
 */
@Import(DeliveryDecision.class)
public final class InboxPass {

    private static final Logger LOG = LoggerFactory.getLogger(InboxPass.class);

    private static final String TASK = "inbox";

    private final DataSource dataSource;
    private final DeliveryDecision decision;
    private final ReleaseStates states;
    private final DatabaseSettings settings;
    private final Clock clock;
    private final Telling telling;
    private final Interruption interruption;
    private final RetryPauses pauses;

    InboxPass(
            DataSource dataSource,
            DeliveryDecision decision,
            ReleaseStates states,
            DatabaseSettings settings,
            Clock clock,
            Telling telling,
            Interruption interruption) {
        this.dataSource = dataSource;
        this.decision = decision;
        this.states = states;
        this.settings = settings;
        this.clock = clock;
        this.telling = telling;
        this.interruption = interruption;
        this.pauses = new RetryPauses(clock);
    }

    /**
     * Looks at the inbox once.
     *
     * @param reporter told of the steps of what is made
     * @param ended told of each outcome at once
     * @return all outcomes; empty if there is nothing in the inbox
     * @throws nl.beschutwerk.domain.OperatorMistakeException if there is no inbox, or deliveries are to be kept in it
     */
    public List<InboxOutcome> run(InboxRequest request, RunReporter reporter, Consumer<InboxOutcome> ended)
            throws IOException, SQLException {
        List<InboxOutcome> outcomes = new ArrayList<>();
        Consumer<InboxOutcome> both = ended.andThen(outcomes::add).andThen(this::tell);
        InboxFolders folders = new InboxFolders(request.inbox());
        folders.requireOutside(Map.of(
                InboxFolders.KEEP, request.deliveries(), "--output", request.output(), "--retour", request.retour()));
        Optional<InboxLock> lock = InboxLock.tryAcquire(dataSource);
        if (lock.isEmpty()) {
            both.accept(InboxOutcome.of(
                    "inbox", Kind.IN_USE, "Another command is looking at the inbox. What is in it, that one takes."));
            return outcomes;
        }
        try {
            List<Path> dropped = folders.dropped();
            forgetTheRest(request, dropped);
            run(
                    dropped,
                    new Pass(
                            request,
                            folders,
                            new InboxFailure(request, settings, interruption),
                            lock.get()::requireHeld),
                    reporter,
                    both);
        } finally {
            release(lock.get());
        }
        return outcomes;
    }

    /** What is left of earlier deliveries is in nobody's way, so the pass goes on without having forgotten it. */
    private static void forgetTheRest(InboxRequest request, List<Path> dropped) {
        try {
            new FirstSeen(request.deliveries()).keepOnly(dropped);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("Notes about what is not in the inbox any more could not be deleted", e);
        }
    }

    /** Tells of what stays in the inbox for somebody to look at. What is decided on is told of where that is done. */
    private void tell(InboxOutcome outcome) {
        switch (outcome.kind()) {
            // Its explanation says since when nobody touched it and what is missing: when that changes, it is told
            // again.
            case INCOMPLETE ->
                telling.ofDelivery(MessageKind.INCOMPLETE, null, outcome.folder() + "\n" + outcome.explanation());
            case MISTAKE -> telling.toPutRight(TASK, outcome.folder() + "\n" + outcome.explanation());
            case FAILED, DISK_FULL -> telling.failed(TASK, outcome.folder() + "\n" + outcome.kind());
            case WAITING, DRAFT, KNOWN, CHANGED, REFUSED, IN_USE, NO_DATABASE, INTERRUPTED -> {}
        }
    }

    /** If the connection of the lock is lost, the lock is gone already. */
    private static void release(InboxLock lock) {
        try {
            lock.close();
        } catch (SQLException e) {
            LOG.warn("The inbox could not be let go in order", e);
        }
    }

    private void run(List<Path> dropped, Pass pass, RunReporter reporter, Consumer<InboxOutcome> ended) {
        pauses.keepOnly(dropped);
        Arrival arrival = new Arrival(pass.request(), clock, pauses, interruption, pass.alone());
        List<Arrived> arrived = new ArrayList<>();
        for (Path entry : dropped) {
            InboxOutcome outcome = guarding(pass, Dropped.shown(entry), entry, null, () -> {
                interruption.check();
                return arrival.at(entry, arrived::add);
            });
            if (outcome != null) {
                ended.accept(outcome);
                if (outcome.kind().endsThePass()) {
                    return;
                }
            }
        }
        arrived.sort(Comparator.comparing(InboxPass::quarter, Comparator.nullsFirst(Comparator.naturalOrder())));
        PutAway putAway = new PutAway(pass.request(), pass.folders(), states);
        RunReporter steps = new StepsAlone(reporter);
        for (Arrived one : arrived) {
            InboxOutcome outcome = guarding(pass, one.name(), one.dropped().folder(), quarter(one), () -> {
                interruption.check();
                pass.alone().require();
                return putAway.after(decision.on(one.name(), one.copied().folder(), pass.request(), steps), one);
            });
            if (outcome != null) {
                ended.accept(outcome);
                if (outcome.kind().endsThePass()) {
                    return;
                }
            }
        }
    }

    /**
     * The outcome of work on something in the inbox, or of its failure. Lines in the log are about its quarter, as soon as that is
     * known.
     */
    private @Nullable InboxOutcome guarding(
            Pass pass, String name, Path dropped, @Nullable Quarter quarter, InboxFailure.Work work) {
        Map<String, String> before = LogContext.ofThread();
        if (quarter != null) {
            LogContext.quarterBegins(quarter.toString());
        }
        try {
            InboxOutcome outcome = pass.failure().guarding(name, work);
            return outcome == null ? null : pauses.after(dropped, outcome);
        } finally {
            LogContext.set(before);
        }
    }

    private static @Nullable Quarter quarter(Arrived arrived) {
        return arrived.copied().opened().quarter();
    }

    /** What one pass works with. */
    private record Pass(InboxRequest request, InboxFolders folders, InboxFailure failure, DeliveryCopy.Alone alone) {}
}
