package nl.beschutwerk.release;

import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes what is to be told by mail or webhook; it is sent later, and by others. A message that is added in a transaction is there
 * if, and only if, that transaction commits. It holds no figure, no name and no free text, so that nothing of the kind can be sent.
 */
public final class Outbox {

    private final JdbcClient jdbc;

    public Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what happened to a version of a quarter, which is told once. */
    public void add(MessageKind kind, Quarter quarter, int version) {
        add(kind, quarter, version, null, kind.word() + " " + quarter + " v" + version);
    }

    /**
     * Adds a message, unless there is one with the same key.
     *
     * @param quarter null if it is about none
     * @param version null if it is about none
     * @param task the task that failed, as {@code schedule.yaml} calls it; null if it is about a quarter
     * @param key what makes it one message
     */
    public void add(
            MessageKind kind, @Nullable Quarter quarter, @Nullable Integer version, @Nullable String task, String key) {
        jdbc.sql("""
                        insert into batch.message (kind, quarter, version, task, message_key)
                        values (:kind, :quarter, :version, :task, :key)
                        on conflict (message_key) do nothing
                        """)
                .param("kind", kind.word())
                .param("quarter", quarter == null ? null : quarter.toString())
                .param("version", version)
                .param("task", task)
                .param("key", key)
                .update();
    }
}
