package nl.beschutwerk.operate.notify;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.operate.notify.SendingQueue.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code notify}: sends what waits in the outbox, each message by each channel, in the order in which they were written. One process
 * at a time sends by a channel. Each message is sent in a transaction of its own, which then records it: a process that is killed
 * in between leaves it to be sent a second time, and never loses it.
 */
public final class Notifying {

    private static final Logger LOG = LoggerFactory.getLogger(Notifying.class);

    private final SendingQueue queue;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Interruption interruption;

    Notifying(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Interruption interruption) {
        this.queue = new SendingQueue(jdbc);
        this.transaction = transaction;
        this.clock = clock;
        this.interruption = interruption;
    }

    /** Sends what waits, and returns what came of it, channel by channel. Nothing that goes wrong with a channel is thrown. */
    public List<Sending> sendWaiting(NotifySettings settings) {
        return send(settings.senders());
    }

    /** The same, and at once also what waits for a later attempt. */
    public List<Sending> sendAllNow(NotifySettings settings) {
        return sendNow(settings.senders());
    }

    List<Sending> sendNow(List<Sender> senders) {
        transaction.executeWithoutResult(status -> senders.forEach(sender -> queue.forgetPauses(sender.channel())));
        return send(senders);
    }

    List<Sending> send(List<Sender> senders) {
        return senders.stream().map(this::send).toList();
    }

    private Sending send(Sender sender) {
        List<Attempt> attempts = new ArrayList<>();
        Attempt last;
        do {
            if (interruption.breaksOff()) {
                break;
            }
            last = attempt(sender);
            attempts.add(last);
        } while (last.goesOn());
        return new Sending(
                sender.channel(),
                (int) attempts.stream()
                        .filter(one -> one.kind() == Attempt.Kind.SENT)
                        .count(),
                attempts.stream().flatMap(one -> one.failure().stream()).reduce((one, later) -> later),
                queue.waitingFor(sender.channel()),
                attempts.stream().anyMatch(one -> one.kind() == Attempt.Kind.ELSEWHERE));
    }

    private Attempt attempt(Sender sender) {
        return transaction.execute(status -> {
            Channel channel = sender.channel();
            if (!queue.tryLock(channel)) {
                return Attempt.of(Attempt.Kind.ELSEWHERE);
            }
            Instant now = clock.instant();
            queue.bringUpToDate(channel, now);
            Optional<Waiting> waiting = queue.next(channel, now);
            return waiting.isEmpty() ? Attempt.of(Attempt.Kind.NOTHING) : attempt(sender, waiting.get(), now);
        });
    }

    private Attempt attempt(Sender sender, Waiting waiting, Instant now) {
        try {
            sender.send(Outgoing.of(waiting.message()));
            queue.sent(sender.channel(), waiting, clock.instant());
            return Attempt.of(Attempt.Kind.SENT);
        } catch (NotSentException e) {
            if (interruption.isRequested()) {
                // It was broken off, and that is nobody's failure.
                return Attempt.of(Attempt.Kind.NOTHING);
            }
            LOG.warn(
                    "{} could not be sent by {}",
                    waiting.message().label(),
                    sender.channel().word(),
                    e);
            queue.failed(sender.channel(), waiting, e, now);
            return new Attempt(
                    e.isOfMessage() ? Attempt.Kind.NOT_TAKEN : Attempt.Kind.NO_CHANNEL, Optional.of(e.words()));
        }
    }

    /** What came of one message. */
    private record Attempt(Kind kind, Optional<String> failure) {

        enum Kind {
            SENT,
            /** The channel works, and does not take this message. */
            NOT_TAKEN,
            NO_CHANNEL,
            ELSEWHERE,
            NOTHING
        }

        static Attempt of(Kind kind) {
            return new Attempt(kind, Optional.empty());
        }

        boolean goesOn() {
            return kind == Kind.SENT || kind == Kind.NOT_TAKEN;
        }
    }
}
