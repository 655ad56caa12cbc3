package nl.beschutwerk.operate.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.beschutwerk.release.MessageKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was told, by which channel, and what is still to be told: never to which address. */
public final class MessageHistory {

    private static final String MESSAGES = """
            select m.message_id, m.occurred_at, m.kind, m.quarter, m.version, m.task,
                   s.channel, s.attempts, s.sent_at, s.given_up_at
            from (select * from batch.message order by message_id desc limit :most) m
            left join batch.sending s on s.message_id = m.message_id
            order by m.message_id desc, s.channel
            """;

    private final JdbcClient jdbc;

    MessageHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last messages, newest first. */
    public List<Told> newest(int most) {
        Map<Long, Told> messages = new LinkedHashMap<>();
        jdbc.sql(MESSAGES).param("most", most).query(row -> {
            Told told = messages.computeIfAbsent(row.getLong("message_id"), id -> of(row));
            String channel = row.getString("channel");
            if (channel != null) {
                told.byChannel().put(channel, way(row));
            }
        });
        return List.copyOf(messages.values());
    }

    private static Told of(ResultSet row) {
        try {
            return new Told(
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    MessageKind.ofWord(row.getString("kind")),
                    Optional.ofNullable(row.getString("quarter")),
                    Optional.ofNullable(row.getObject("version", Integer.class)),
                    Optional.ofNullable(row.getString("task")),
                    new TreeMap<>());
        } catch (SQLException e) {
            throw new IllegalStateException("A message cannot be read", e);
        }
    }

    private static Way way(ResultSet row) throws SQLException {
        return new Way(moment(row, "sent_at"), moment(row, "given_up_at"), row.getInt("attempts"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /**
     * A message.
     *
     * @param occurred when it happened
     * @param quarter empty if it is about none
     * @param version empty if it is about none
     * @param task the task that failed; empty if it is about a quarter
     * @param byChannel how its sending goes, by the word of the channel
     */
    public record Told(
            Instant occurred,
            MessageKind kind,
            Optional<String> quarter,
            Optional<Integer> version,
            Optional<String> task,
            Map<String, Way> byChannel) {

        /** Whether it happened so long ago that no channel begins to send it any more. */
        public boolean isTooOldToSend(Instant now) {
            return !occurred.isAfter(now.minus(SendingQueue.GIVEN_UP_AFTER));
        }
    }

    /**
     * How the sending of a message by one channel goes.
     *
     * @param sent when the channel took it; empty before
     * @param givenUp when it was given up; empty if it was not
     * @param attempts how often it was tried in vain
     */
    public record Way(Optional<Instant> sent, Optional<Instant> givenUp, int attempts) {}
}
