package nl.beschutwerk.job.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deliveries that were received, with what was found in them by code and number: never a value, a row or a deliverer's word. */
public final class DeliveryHistory {

    private static final String DELIVERIES = """
            select d.delivery_id, d.quarter, d.kind, d.status, d.sealed, d.purged_at, d.received_at,
                   f.delivered, f.rejected
            from intake.delivery d
            left join lateral (
              select sum(delivered_rows)::bigint as delivered, sum(rejected_rows)::bigint as rejected
              from intake.delivery_file where delivery_id = d.delivery_id
            ) f on true
            where %s
            """.formatted(TemporaryDelivery.NOT_TEMPORARY);

    private static final String FINDINGS = """
            select delivery_id, code, severity, count(*) as number
            from intake.finding where delivery_id in (:deliveries)
            group by delivery_id, code, severity order by number desc, code
            """;

    private final JdbcClient jdbc;

    /** Creates the history of one database. */
    public DeliveryHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last deliveries of all quarters, newest first. */
    public List<ReceivedDelivery> newest(int most) {
        return read("", Map.of(), most);
    }

    /** The last deliveries of a quarter, newest first; of none, if it is empty: those whose quarter could not be read. */
    public List<ReceivedDelivery> newestOf(Optional<Quarter> quarter, int most) {
        return quarter.map(one -> read(" and d.quarter = :quarter", Map.of("quarter", one.toString()), most))
                .orElseGet(() -> read(" and d.quarter is null", Map.of(), most));
    }

    private List<ReceivedDelivery> read(String condition, Map<String, String> parameters, int most) {
        List<ReceivedDelivery> found = jdbc.sql(
                        DELIVERIES + condition + " order by d.received_at desc, d.delivery_id desc limit :most")
                .params(parameters)
                .param("most", most)
                .query((row, number) -> delivery(row))
                .list();
        if (found.isEmpty()) {
            return found;
        }
        Map<Long, List<CountedFindings>> findings = new HashMap<>();
        jdbc.sql(FINDINGS)
                .param("deliveries", found.stream().map(ReceivedDelivery::id).toList())
                .query(row -> {
                    findings.computeIfAbsent(row.getLong("delivery_id"), delivery -> new ArrayList<>())
                            .add(new CountedFindings(
                                    row.getString("code"),
                                    Severity.ofCode(row.getString("severity")),
                                    row.getLong("number")));
                });
        return found.stream()
                .map(delivery -> delivery.with(findings.getOrDefault(delivery.id(), List.of())))
                .toList();
    }

    private static ReceivedDelivery delivery(ResultSet row) throws SQLException {
        return new ReceivedDelivery(
                row.getLong("delivery_id"),
                Optional.ofNullable(row.getString("quarter")).map(Quarter::parse),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("kind")),
                state(row),
                number(row, "delivered"),
                number(row, "rejected"),
                List.of());
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("status")) {
            case "refused" -> State.REFUSED;
            case "received" -> State.RECEIVED;
            default ->
                row.getObject("purged_at") != null
                        ? State.PURGED
                        : row.getBoolean("sealed") ? State.RELEASED : State.LOADED;
        };
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        @Nullable Long number = row.getObject(column, Long.class);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** What became of a delivery. */
    public enum State {
        /** It may be loaded. */
        RECEIVED,
        /** Nothing of it counts. */
        REFUSED,
        /** Its rows count, in no sealed release yet. */
        LOADED,
        /** A sealed release was made from it. */
        RELEASED,
        /** Its rows were dropped. */
        PURGED
    }

    /**
     * Findings of one kind.
     *
     * @param code as the contract names it
     */
    public record CountedFindings(String code, Severity severity, long number) {}

    /**
     * A delivery.
     *
     * @param id its number in the database
     * @param quarter empty if it could not be read
     * @param received when it was last received
     * @param kind {@code microdata} or {@code aantallen}; empty if it could not be read
     * @param rows how many rows it has; empty if they could not be read to their end
     * @param leftOut how many of them do not count; empty if it was not loaded
     * @param findings those with the highest number first
     */
    public record ReceivedDelivery(
            long id,
            Optional<Quarter> quarter,
            Instant received,
            Optional<String> kind,
            State state,
            OptionalLong rows,
            OptionalLong leftOut,
            List<CountedFindings> findings) {

        public ReceivedDelivery {
            findings = List.copyOf(findings);
        }

        private ReceivedDelivery with(List<CountedFindings> all) {
            return new ReceivedDelivery(id, quarter, received, kind, state, rows, leftOut, all);
        }

        /** The number of all findings. */
        public long findingsInAll() {
            return findings.stream().mapToLong(CountedFindings::number).sum();
        }
    }
}
