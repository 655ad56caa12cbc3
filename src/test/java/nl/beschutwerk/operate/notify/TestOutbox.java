package nl.beschutwerk.operate.notify;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.operate.schedule.SetClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox in a database of its own, on a clock that a test sets. */
final class TestOutbox implements AutoCloseable {

    private final SetClock clock = new SetClock();
    private final TestDatabase database;
    private int written;

    TestOutbox() throws SQLException {
        this.database = TestDatabase.fresh();
    }

    /** Writes a message that happened now. */
    void write(String kind, String quarter) {
        written++;
        owner().sql("insert into batch.message (occurred_at, kind, quarter, version, message_key)"
                        + " values (:now, :kind, :quarter, 1, :key)")
                .param("now", SendingQueue.time(clock.instant()))
                .param("kind", kind)
                .param("quarter", quarter)
                .param("key", "test " + written)
                .update();
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    /** One round, as a process of its own would do it. */
    List<Sending> send(Sender... senders) {
        return notifying().send(List.of(senders));
    }

    /** The same, for somebody who does not wait for pauses to end. */
    List<Sending> sendNow(Sender... senders) {
        return notifying().sendNow(List.of(senders));
    }

    private Notifying notifying() {
        return new Notifying(
                JdbcClient.create(database.operator()),
                new TransactionTemplate(new JdbcTransactionManager(database.operator())),
                clock,
                Interruption.none());
    }

    /** What {@code due} says of messages. */
    List<DueMatter> untold(Channel... channels) {
        return new UntoldMessages(JdbcClient.create(database.operator()), clock).matters(List.of(channels));
    }

    /** When the first message is tried again, from now. */
    Duration nextTry() {
        return Duration.between(
                clock.instant(),
                owner().sql("select next_at from batch.sending order by message_id limit 1")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant());
    }

    Optional<Integer> attempts(String quarter) {
        return owner().sql("select attempts from batch.sending join batch.message using (message_id)"
                        + " where quarter = :quarter")
                .param("quarter", quarter)
                .query(Integer.class)
                .optional();
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
