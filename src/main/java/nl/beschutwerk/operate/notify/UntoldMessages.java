package nl.beschutwerk.operate.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.support.DutchTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says of each channel which messages could not be sent, for {@code due}. */
public final class UntoldMessages {

    /** So long a message may wait before that is late. */
    private static final Duration TIME_TO_SEND = Duration.ofHours(1);

    /** So long it is shown that messages were given up. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    UntoldMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The matters to attend to; empty if everything was told, or is on its way. */
    public List<DueMatter> matters(List<Channel> channels) {
        List<DueMatter> matters = new ArrayList<>();
        for (Channel channel : channels) {
            waiting(channel).ifPresent(matters::add);
            givenUp(channel).ifPresent(matters::add);
        }
        return matters;
    }

    /** Also tells of what nobody has tried to send, because no timer does. */
    private Optional<DueMatter> waiting(Channel channel) {
        Instant now = clock.instant();
        Counted waiting = jdbc.sql("""
                        select count(*) as number, min(m.occurred_at) as since,
                          (array_agg(s.failure order by s.message_id) filter (where s.failure is not null))[1] as failure
                        from batch.message m
                        left join batch.sending s on s.message_id = m.message_id and s.channel = :channel
                        where m.occurred_at > :oldest and s.sent_at is null and s.given_up_at is null
                        """)
                .param("channel", channel.word())
                .param("oldest", SendingQueue.time(now.minus(SendingQueue.GIVEN_UP_AFTER)))
                .query((row, number) -> new Counted(
                        row.getLong("number"),
                        Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("failure"))))
                .single();
        if (waiting.since().isEmpty()) {
            return Optional.empty();
        }
        Instant since = waiting.since().get();
        boolean late = since.isBefore(now.minus(TIME_TO_SEND));
        if (!late && waiting.failure().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(matter(
                channel,
                late ? Optional.of(since) : Optional.empty(),
                number(waiting.number()) + (waiting.number() == 1 ? " waits" : " wait") + " to be sent since "
                        + DutchTime.shown(since) + ". "
                        + waiting.failure()
                                .orElse("Nothing has sent it: jobs/beschutwerk notify, or look at its timer.")));
    }

    private Optional<DueMatter> givenUp(Channel channel) {
        List<String> labels = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        jdbc.sql("""
                        select concat_ws(' ', kind, quarter, 'v' || version, task) as label,
                          coalesce(given_up_at, occurred_at + cast(:patience as interval)) as given_up_at
                        from batch.message m
                        left join batch.sending s on s.message_id = m.message_id and s.channel = :channel
                        where given_up_at > :since
                          -- Nobody sent by the channel for so long that it was not even tried.
                          or (s.message_id is null and occurred_at > :since and occurred_at <= :oldest
                              and m.message_id > (select min(message_id) from batch.sending where channel = :channel))
                        order by m.message_id
                        """)
                .param("patience", SendingQueue.GIVEN_UP_AFTER.toDays() + " days")
                .param("oldest", SendingQueue.time(clock.instant().minus(SendingQueue.GIVEN_UP_AFTER)))
                .param("channel", channel.word())
                .param("since", SendingQueue.time(clock.instant().minus(SHOWN)))
                .query(row -> {
                    labels.add(row.getString("label"));
                    moments.add(
                            row.getObject("given_up_at", OffsetDateTime.class).toInstant());
                });
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(matter(
                        channel,
                        moments.stream().min(Instant::compareTo),
                        number(labels.size()) + " could not be sent for " + SendingQueue.GIVEN_UP_AFTER.toDays()
                                + " days and will not be: " + String.join(", ", labels)
                                + ". Tell those who should know; jobs/beschutwerk notify --test says what is wrong."));
    }

    private static DueMatter matter(Channel channel, Optional<Instant> lateSince, String words) {
        return DueMatter.ofMessages(channel.word(), lateSince, words);
    }

    private static String number(long number) {
        return number == 1 ? "1 message" : number + " messages";
    }

    /**
     * Messages that wait.
     *
     * @param since when the first was written; empty if there is none
     * @param failure why the first that was tried could not be sent
     */
    private record Counted(long number, Optional<Instant> since, Optional<String> failure) {}
}
