package nl.beschutwerk.operate.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read from the deliveries: totals of the newest delivery of each quarter, never of one that is only checked. No row, no value and no name of a file. */
final class DeliveryReadings {

    private static final String NEWEST = """
            (select distinct on (quarter) quarter, delivery_id, received_at, status from intake.delivery
             where quarter is not null and %s order by quarter, received_at desc, delivery_id desc) newest
            """.formatted(TemporaryDelivery.NOT_TEMPORARY);

    private static final String ROWS = "select quarter, min(received_at) as received_at, min(status) as status,"
            + " sum(loaded_rows) as loaded, sum(rejected_rows) as rejected from " + NEWEST
            + "left join intake.delivery_file using (delivery_id) group by quarter";

    private static final String FINDINGS = "select quarter, code, severity, count(*) as number from " + NEWEST
            + "join intake.finding using (delivery_id) group by quarter, code, severity";

    private DeliveryReadings() {}

    static List<Reading> of(JdbcClient jdbc) {
        List<Reading> readings = new ArrayList<>();
        jdbc.sql(ROWS).query(row -> {
            delivery(row, readings);
        });
        jdbc.sql(FINDINGS).query(row -> {
            readings.add(Reading.of(
                    Metric.DELIVERY_FINDINGS,
                    row.getLong("number"),
                    row.getString("quarter"),
                    row.getString("code"),
                    row.getString("severity")));
        });
        return readings;
    }

    private static void delivery(ResultSet row, List<Reading> readings) throws SQLException {
        String quarter = row.getString("quarter");
        readings.add(Reading.of(
                Metric.DELIVERY_RECEIVED,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                quarter));
        readings.add(Reading.of(Metric.DELIVERY_REFUSED, "refused".equals(row.getString("status")), quarter));
        for (String counted : List.of("loaded", "rejected")) {
            long number = row.getLong(counted);
            // Before it is loaded nobody has counted.
            if (!row.wasNull()) {
                readings.add(Reading.of(Metric.DELIVERY_ROWS, number, quarter, counted));
            }
        }
    }
}
