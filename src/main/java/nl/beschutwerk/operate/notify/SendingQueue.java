package nl.beschutwerk.operate.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.release.MessageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The messages of the outbox that wait for a channel, in the order in which they were written. All of its methods work in the
 * transaction of the caller.
 */
final class SendingQueue {

    /** For so long a message is tried, and no longer: news of last week alarms without need. */
    static final Duration GIVEN_UP_AFTER = Duration.ofDays(7);

    /** The first key of the lock of a channel, which distinguishes it from others in the database. */
    private static final int LOCK_SPACE = 31_30;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private static final int MOST_LOOKED_AT = 1000;

    private final JdbcClient jdbc;

    SendingQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message that waits.
     *
     * @param attempts how often it was tried in vain
     * @param nextAt when it is tried again; null if it was never tried
     * @param holdsUp whether later ones wait for it
     */
    record Waiting(
            ToldMessage message, int attempts, @Nullable Instant nextAt, boolean holdsUp) {

        boolean isDue(Instant now) {
            return nextAt == null || !nextAt.isAfter(now);
        }
    }

    /** Has the channel for this transaction alone; false if another process is sending by it. */
    boolean tryLock(Channel channel) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:space, hashtext(:channel))")
                .param("space", LOCK_SPACE)
                .param("channel", channel.word())
                .query(Boolean.class)
                .single();
    }

    /** Takes in what was written since, unless it is too old, and gives up what could not be sent for too long. */
    void bringUpToDate(Channel channel, Instant now) {
        jdbc.sql("""
                        insert into batch.sending (message_id, channel)
                        select message_id, :channel from batch.message where occurred_at > :oldest
                        on conflict (message_id, channel) do nothing
                        """)
                .param("channel", channel.word())
                .param("oldest", time(now.minus(GIVEN_UP_AFTER)))
                .update();
        jdbc.sql("""
                        update batch.sending s set given_up_at = :now
                        from batch.message m
                        where m.message_id = s.message_id and s.channel = :channel
                          and s.sent_at is null and s.given_up_at is null and m.occurred_at <= :oldest
                        """)
                .param("now", time(now))
                .param("channel", channel.word())
                .param("oldest", time(now.minus(GIVEN_UP_AFTER)))
                .update();
    }

    /** Has everything tried again at once that waits for a later attempt. */
    void forgetPauses(Channel channel) {
        jdbc.sql("update batch.sending set next_at = null, holds_up = false"
                        + " where channel = :channel and sent_at is null and given_up_at is null")
                .param("channel", channel.word())
                .update();
    }

    /** How many wait for a later attempt. */
    int waitingFor(Channel channel) {
        return jdbc.sql("select count(*) from batch.sending"
                        + " where channel = :channel and sent_at is null and given_up_at is null")
                .param("channel", channel.word())
                .query(Integer.class)
                .single();
    }

    /** The message that is to be sent now; empty if there is none, or if all wait until the channel is tried again. */
    Optional<Waiting> next(Channel channel, Instant now) {
        for (Waiting waiting : waiting(channel)) {
            if (waiting.isDue(now)) {
                return Optional.of(waiting);
            }
            if (waiting.holdsUp()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Waiting> waiting(Channel channel) {
        return jdbc.sql("""
                        select message_id, occurred_at, kind, message_key, quarter, version, task, attempts, next_at, holds_up
                        from batch.sending join batch.message using (message_id)
                        where channel = :channel and sent_at is null and given_up_at is null
                        order by message_id
                        limit :most
                        """)
                .param("channel", channel.word())
                .param("most", MOST_LOOKED_AT)
                .query((row, number) -> new Waiting(
                        message(row), row.getInt("attempts"), instant(row, "next_at"), row.getBoolean("holds_up")))
                .list();
    }

    private static ToldMessage message(ResultSet row) throws SQLException {
        return new ToldMessage(
                row.getLong("message_id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                MessageKind.ofWord(row.getString("kind")),
                row.getString("message_key"),
                Optional.ofNullable(row.getString("quarter")),
                Optional.ofNullable(row.getObject("version", Integer.class)),
                Optional.ofNullable(row.getString("task")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    void sent(Channel channel, Waiting waiting, Instant now) {
        jdbc.sql("update batch.sending set sent_at = :now, holds_up = false"
                        + " where message_id = :id and channel = :channel")
                .param("now", time(now))
                .param("id", waiting.message().id())
                .param("channel", channel.word())
                .update();
    }

    /** Notes why it could not be sent, and when it is tried again: after a pause that grows with each attempt. */
    void failed(Channel channel, Waiting waiting, NotSentException failure, Instant now) {
        Duration pause = PAUSES.get(Math.min(waiting.attempts(), PAUSES.size() - 1));
        jdbc.sql("""
                        update batch.sending
                        set attempts = attempts + 1, next_at = :next, failure = :failure, holds_up = :holdsUp
                        where message_id = :id and channel = :channel
                        """)
                .param("next", time(now.plus(pause)))
                .param("failure", failure.words())
                .param("holdsUp", !failure.isOfMessage())
                .param("id", waiting.message().id())
                .param("channel", channel.word())
                .update();
    }

    static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
