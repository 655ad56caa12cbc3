package nl.beschutwerk.job.explain;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Plural;
import nl.beschutwerk.release.Release;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the rows on which a figure is based: delivered, loaded, rejected, and those of its area. It shows no row itself. */
final class TracedRows {

    /** The municipalities in an area at the reference date, and the persons with an advice there. */
    private static final String PLACES = """
            with place as (
              select a.code from reference.area a join release.release r on r.reference_set_id = a.reference_set_id
              where r.id = :release and a.reference_date = :day and a.level = 'gemeente'
                and (:level = 'land' or a.code = :area or a.part_of = :area)),
            person as (
              select distinct person_id from intake.advice
              where delivery_id = :delivery and municipality_code in (select code from place))
            """;

    private final JdbcClient jdbc;

    TracedRows(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The lines of a trace about these rows. */
    List<String> of(Release release, FigureKey key) {
        List<String> lines = new ArrayList<>();
        add(lines, "delivery", release, """
                select name || ', received ' || to_char(received_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI')
                       || coalesce(', rows dropped ' || to_char(purged_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), '')
                from intake.delivery where delivery_id = :delivery
                """);
        add(lines, "file", release, """
                select name || ', rows: ' || delivered_rows || ' delivered, ' || loaded_rows || ' loaded, '
                       || rejected_rows || ' rejected, sha256 ' || left(sha256, 12)
                from intake.delivery_file where delivery_id = :delivery order by position
                """);
        add(lines, "findings", release, """
                select count(*) || ' x ' || code || ' (' || severity || ')'
                from intake.finding where delivery_id = :delivery group by code, severity order by code
                """);
        lines.add("  of area    "
                + (release.deliveryKind() == DeliveryKind.AANTALLEN
                        ? headcounts(release, key)
                        : microdata(release, key)));
        lines.addAll(estimates(release, key));
        return lines;
    }

    private void add(List<String> lines, String what, Release release, String sql) {
        jdbc.sql(sql)
                .param("delivery", release.deliveryId())
                .query(String.class)
                .list()
                .forEach(line -> lines.add(String.format(Locale.ROOT, "  %-10s %s", what, line)));
    }

    private String headcounts(Release release, FigureKey key) {
        long rows = jdbc.sql("select count(*) from intake.headcount"
                        + " where delivery_id = :delivery and area_level = :level and area_code = :area")
                .param("delivery", release.deliveryId())
                .param("level", key.level().code())
                .param("area", key.areaCode())
                .query(Long.class)
                .single();
        return Plural.of(rows, "loaded row") + " of headcounts";
    }

    private String microdata(Release release, FigureKey key) {
        return jdbc.sql(PLACES + """
                        select (select count(*) from intake.advice
                                where delivery_id = :delivery and municipality_code in (select code from place))
                                 as advices,
                               (select count(*) from intake.employment
                                   where delivery_id = :delivery and person_id in (select person_id from person))
                                 as employments,
                               (select count(*) from intake.pay_period
                                   where delivery_id = :delivery and employment_id in (
                                     select employment_id from intake.employment
                                     where delivery_id = :delivery and person_id in (select person_id from person)))
                                 as pay_periods
                        """)
                .param("release", release.id())
                .param("delivery", release.deliveryId())
                .param("day", Date.valueOf(release.quarter().referenceDate()))
                .param("level", key.level().code())
                .param("area", key.areaCode())
                .query((row, n) -> Plural.of(row.getLong("advices"), "loaded advice") + ", "
                        + Plural.of(row.getLong("employments"), "employment") + ", "
                        + Plural.of(row.getLong("pay_periods"), "pay period"))
                .single();
    }

    /** The percentage of the area's working persons whose hours are estimated; none for municipalities. */
    private List<String> estimates(Release release, FigureKey key) {
        return jdbc
                .sql("""
                        select round(amount, 1) from release.figure
                        where release_id = :release and level = :level and area_code = :area
                          and indicator = 'aandeel_geschat' and breakdown = 'totaal' and not confidential
                          and amount is not null
                        """)
                .param("release", release.id())
                .param("level", key.level().code())
                .param("area", key.areaCode())
                .query(String.class)
                .list()
                .stream()
                .map(share -> "  estimated  the hours of " + share + " % of the working persons of the area")
                .toList();
    }
}
