package nl.beschutwerk.operate.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much a channel has still to send.
 *
 * @param waiting the messages that wait for it, also if nothing has tried to send them
 * @param since when the first of them happened; empty if there is none
 * @param givenUp those that were given up in the last 30 days
 */
public record OutboxDepth(Channel channel, long waiting, Optional<Instant> since, long givenUp) {

    private static final Duration SHOWN = Duration.ofDays(30);

    /** Asks the database of one channel that is named in the settings. */
    public static OutboxDepth of(JdbcClient jdbc, Channel channel, Instant now) {
        return jdbc.sql("""
                        select count(*) filter (where waits) as waiting,
                               min(occurred_at) filter (where waits) as since,
                               count(*) filter (where given_up_at > :shown) as given_up
                        from (select m.occurred_at, s.given_up_at,
                                     m.occurred_at > :oldest and s.sent_at is null and s.given_up_at is null as waits
                              from batch.message m
                              left join batch.sending s on s.message_id = m.message_id and s.channel = :channel
                              where m.occurred_at > :oldest or s.given_up_at > :shown) message
                        """)
                .param("channel", channel.word())
                .param("oldest", SendingQueue.time(now.minus(SendingQueue.GIVEN_UP_AFTER)))
                .param("shown", SendingQueue.time(now.minus(SHOWN)))
                .query((row, number) -> new OutboxDepth(
                        channel,
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getLong("given_up")))
                .single();
    }
}
