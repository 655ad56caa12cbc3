package nl.beschutwerk.job.support;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.release.MessageKind;
import nl.beschutwerk.release.Outbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Adds to the outbox what is told of things that have no transaction of their own: refusals, failures and what is late. That they
 * cannot be told, because the database is gone for one, never makes anything else fail.
 */
public final class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private static final int DIGITS = 20;

    /** What differs each time that the same goes wrong. */
    private static final Pattern VARYING =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+ (?=[kMG]?B\\b)");

    private final Outbox outbox;
    private final Clock clock;

    public Telling(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Tells once of each delivery what became of it.
     *
     * @param quarter null if the delivery does not say
     * @param content what tells the delivery from others; only a checksum of it is kept
     */
    public void ofDelivery(MessageKind kind, @Nullable Quarter quarter, String content) {
        add(kind, quarter, null, null, kind.word() + " " + checksum(content));
    }

    /** Tells that a quarter could not be made, at most once a day in the Netherlands. */
    public void failed(Quarter quarter) {
        add(MessageKind.FAILED, quarter, null, null, "failed " + quarter + " " + today());
    }

    /**
     * Tells what became of a delivery that is then put out of sight: whoever puts it away must not do so if this fails.
     *
     * @param quarter null if the delivery does not say
     * @param content what tells the delivery from others; only a checksum of it is kept
     * @throws DataAccessException if it could not be written down
     */
    public void ofDecided(MessageKind kind, @Nullable Quarter quarter, String content) {
        outbox.add(kind, quarter, null, null, kind.word() + " " + checksum(content));
    }

    /**
     * Tells that a task failed, of each cause at most once a day in the Netherlands.
     *
     * @param task as {@code schedule.yaml} calls it, or {@code run}
     */
    public void failed(String task, Throwable failure) {
        failed(task, FailureInWords.withoutValues(failure));
    }

    /**
     * Tells that a part of a task failed, of each cause at most once a day in the Netherlands.
     *
     * @param cause what tells it from others; only a checksum of it is kept
     */
    public void failed(String task, String cause) {
        add(MessageKind.FAILED, null, null, task, "failed " + task + " " + today() + " " + checksumOfCause(cause));
    }

    /**
     * Tells once that something in a task waits for somebody to put it right.
     *
     * @param cause what tells it from others; only a checksum of it is kept
     */
    public void toPutRight(String task, String cause) {
        add(MessageKind.FAILED, null, null, task, "failed " + task + " " + checksumOfCause(cause));
    }

    /**
     * Tells once that something of a quarter is late since a moment.
     *
     * @param version null if there is none yet
     */
    public void late(MessageKind kind, Quarter quarter, @Nullable Integer version, Instant since) {
        String of = version == null ? "" : " v" + version;
        add(kind, quarter, version, null, kind.word() + " " + quarter + of + " since " + DutchTime.dayOf(since));
    }

    private static String checksum(String text) {
        return Sha256.ofText(text).hex().substring(0, DIGITS);
    }

    /** The checksum of a cause, in which names that are drawn by chance and the room on a disk do not make another one. */
    private static String checksumOfCause(String text) {
        return checksum(VARYING.matcher(text).replaceAll("x"));
    }

    private String today() {
        return DutchTime.dayOf(clock.instant()).toString();
    }

    private void add(
            MessageKind kind, @Nullable Quarter quarter, @Nullable Integer version, @Nullable String task, String key) {
        try {
            outbox.add(kind, quarter, version, task, key);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("It could not be written down to be told: {}", key, e);
        }
    }
}
