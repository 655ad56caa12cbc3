package nl.beschutwerk.job.explain;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.job.explain.Trace.Delivery;
import nl.beschutwerk.job.explain.Trace.Findings;
import nl.beschutwerk.job.explain.Trace.Rows;
import nl.beschutwerk.job.explain.Trace.RowsOfArea;
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

    /** The numbers of rows behind a figure of a release. */
    Rows of(Release release, FigureKey key) {
        return new Rows(
                delivery(release),
                files(release),
                findings(release),
                release.deliveryKind() == DeliveryKind.AANTALLEN ? headcounts(release, key) : microdata(release, key),
                estimatedShare(release, key));
    }

    private Delivery delivery(Release release) {
        return jdbc.sql("select name, received_at, purged_at from intake.delivery where delivery_id = :delivery")
                .param("delivery", release.deliveryId())
                .query((row, n) -> new Delivery(
                        row.getString("name"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("purged_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    private List<Trace.File> files(Release release) {
        return jdbc.sql("""
                        select name, delivered_rows, loaded_rows, rejected_rows, sha256
                        from intake.delivery_file where delivery_id = :delivery order by position
                        """)
                .param("delivery", release.deliveryId())
                .query((row, n) -> new Trace.File(
                        row.getString("name"),
                        row.getLong("delivered_rows"),
                        row.getLong("loaded_rows"),
                        row.getLong("rejected_rows"),
                        row.getString("sha256")))
                .list();
    }

    private List<Findings> findings(Release release) {
        return jdbc.sql("""
                        select code, severity, count(*) as number
                        from intake.finding where delivery_id = :delivery group by code, severity order by code
                        """)
                .param("delivery", release.deliveryId())
                .query((row, n) ->
                        new Findings(row.getString("code"), row.getString("severity"), row.getLong("number")))
                .list();
    }

    private RowsOfArea headcounts(Release release, FigureKey key) {
        return new RowsOfArea.Headcounts(jdbc.sql("select count(*) from intake.headcount"
                        + " where delivery_id = :delivery and area_level = :level and area_code = :area")
                .param("delivery", release.deliveryId())
                .param("level", key.level().code())
                .param("area", key.areaCode())
                .query(Long.class)
                .single());
    }

    private RowsOfArea microdata(Release release, FigureKey key) {
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
                .query((row, n) -> new RowsOfArea.Microdata(
                        row.getLong("advices"), row.getLong("employments"), row.getLong("pay_periods")))
                .single();
    }

    /** The percentage of the area's working persons whose hours are estimated; none for municipalities. */
    private Optional<BigDecimal> estimatedShare(Release release, FigureKey key) {
        return jdbc.sql("""
                        select round(amount, 1) from release.figure
                        where release_id = :release and level = :level and area_code = :area
                          and indicator = 'aandeel_geschat' and breakdown = 'totaal' and not confidential
                          and amount is not null
                        """)
                .param("release", release.id())
                .param("level", key.level().code())
                .param("area", key.areaCode())
                .query(BigDecimal.class)
                .optional();
    }
}
