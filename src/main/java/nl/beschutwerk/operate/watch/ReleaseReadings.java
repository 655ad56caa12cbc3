package nl.beschutwerk.operate.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.release.ProtectionStatement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is read from the releases. What it tells of hiding is what {@code release.json} states to everybody who receives the release,
 * and no more: how far the narrowest interval is wider than the threshold would tell which hidden counts are not small.
 */
final class ReleaseReadings {

    private static final String BY_STATE = """
            select wanted.state, count(r.id) as number
            from (values ('draft'), ('approved'), ('published'), ('superseded'), ('withdrawn')) wanted (state)
            left join release.release r
              on case when r.state = 'approved' and r.published_at is not null then 'published' else r.state end = wanted.state
            group by wanted.state
            """;

    private static final String CURRENT = """
            select r.quarter, r.sealed_at, r.disclosure_threshold,
                   json_build_object('geheimhouding', cast(r.manifest as json) -> 'geheimhouding') as stated
            from release.release r
            join (select quarter, max(version) as version from release.release where state in ('draft', 'approved') group by quarter)
              newest using (quarter, version)
            """;

    private ReleaseReadings() {}

    static List<Reading> of(JdbcClient jdbc) {
        List<Reading> readings = new ArrayList<>();
        jdbc.sql(BY_STATE).query(row -> {
            readings.add(Reading.of(Metric.RELEASES, row.getLong("number"), row.getString("state")));
        });
        jdbc.sql("select max(sealed_at) from release.release")
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(moment -> readings.add(Reading.of(Metric.RELEASE_NEWEST, moment.toInstant())));
        jdbc.sql(CURRENT).query(row -> {
            current(row, readings);
        });
        return readings;
    }

    private static void current(ResultSet row, List<Reading> readings) throws SQLException {
        String quarter = row.getString("quarter");
        readings.add(Reading.of(
                Metric.RELEASE_SEALED,
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                quarter));
        readings.add(Reading.of(Metric.DISCLOSURE_THRESHOLD, row.getInt("disclosure_threshold"), quarter));
        ProtectionStatement.in(row.getString("stated")).ifPresent(statement -> {
            statement
                    .extents()
                    .forEach(extent -> readings.add(Reading.of(
                            Metric.HIDDEN_FIGURES,
                            extent.hidden(),
                            quarter,
                            extent.level().code())));
            // Where nothing is hidden there was nothing to place, and the statement has the threshold.
            if (statement.extents().stream().anyMatch(extent -> extent.hidden() > 0)) {
                statement
                        .withstood()
                        .ifPresent(attack ->
                                readings.add(Reading.of(Metric.NARROWEST_INTERVAL, attack.narrowest(), quarter)));
            }
        });
    }
}
