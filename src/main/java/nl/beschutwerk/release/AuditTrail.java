package nl.beschutwerk.release;

import java.util.Map;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds entries to the audit trail, which records who did what to which release. The database lets nobody change existing
 * entries.
 */
public final class AuditTrail {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    public AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an entry.
     *
     * @param operator the person who did it
     * @param action what was done, one word in lower case
     * @param details related data, such as hashes; never anything about a person
     */
    public void record(String operator, String action, Quarter quarter, int version, Map<String, String> details) {
        record(operator, action, quarter, version, null, details);
    }

    /**
     * Adds an entry with the reason that was given.
     *
     * @param version null if the action concerned a quarter's deliveries and not a release
     * @param reason in the operator's words; null if no reason was asked for
     */
    public void record(
            String operator,
            String action,
            Quarter quarter,
            @Nullable Integer version,
            @Nullable String reason,
            Map<String, String> details) {
        jdbc.sql("""
                        insert into audit.trail (performed_by, action, quarter, version, reason, details)
                        values (:operator, :action, :quarter, :version, :reason, cast(:details as jsonb))
                        """)
                .param("operator", operator)
                .param("action", action)
                .param("reason", reason)
                .param("quarter", quarter.toString())
                .param("version", version)
                .param("details", JSON.writeValueAsString(details))
                .update();
    }
}
