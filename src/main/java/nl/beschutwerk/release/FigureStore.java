package nl.beschutwerk.release;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of releases in the database. */
public final class FigureStore {

    private final JdbcClient jdbc;

    public FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures as they may leave the database: what is confidential comes without its amount. */
    public Figures protectedFigures(Release release) {
        return read(release, false);
    }

    /** The figures with every amount, for disclosure control and for comparing counts; never for a report. */
    public Figures unprotectedFigures(Release release) {
        return read(release, true);
    }

    /** Makes exactly these figures of the release confidential. */
    public void markConfidential(Release release, Collection<FigureKey> keys) {
        jdbc.sql("update release.figure set confidential = false where release_id = :id and confidential")
                .param("id", release.id())
                .update();
        for (FigureKey key : keys) {
            jdbc.sql("""
                            update release.figure set confidential = true
                            where release_id = :id and level = :level and area_code = :area and indicator = :indicator
                              and breakdown = :breakdown and category = :category
                            """)
                    .param("id", release.id())
                    .param("level", key.level().code())
                    .param("area", key.areaCode())
                    .param("indicator", key.indicator().code())
                    .param("breakdown", key.breakdown().code())
                    .param("category", key.category())
                    .update();
        }
    }

    /** The changes of a release's figures since earlier quarters; hidden ones carry no amount. */
    public List<Change> changes(Release release) {
        return jdbc.sql("""
                        select level, area_code, indicator, breakdown, category, compared_with, amount, estimated, absence,
                               confidential
                        from release.change where release_id = :id
                        order by level, area_code, indicator, breakdown, category, compared_with
                        """)
                .param("id", release.id())
                .query((row, n) ->
                        new Change(key(row), ComparedWith.ofCode(row.getString("compared_with")), value(row, false)))
                .list();
    }

    private Figures read(Release release, boolean unprotected) {
        List<Figure> figures = jdbc.sql("""
                        select level, area_code, area_name, indicator, breakdown, category, estimated, absence, confidential,
                               case when :unprotected or not confidential then amount end as amount
                        from release.figure where release_id = :id
                        """)
                .param("unprotected", unprotected)
                .param("id", release.id())
                .query((row, n) -> figure(row, release.quarter(), unprotected))
                .list();
        return new Figures(release.quarter(), figures);
    }

    private static Figure figure(ResultSet row, Quarter quarter, boolean unprotected) throws SQLException {
        return new Figure(quarter, key(row), row.getString("area_name"), value(row, unprotected));
    }

    private static FigureKey key(ResultSet row) throws SQLException {
        return new FigureKey(
                AreaLevel.ofCode(row.getString("level")),
                row.getString("area_code"),
                Indicator.ofCode(row.getString("indicator")),
                Breakdown.ofCode(row.getString("breakdown")),
                row.getString("category"));
    }

    private static FigureValue value(ResultSet row, boolean unprotected) throws SQLException {
        @Nullable String absence = row.getString("absence");
        if (absence != null) {
            return new FigureValue.Absent(AbsenceReason.ofCode(absence));
        }
        boolean estimated = row.getBoolean("estimated");
        if (row.getBoolean("confidential") && !unprotected) {
            return new FigureValue.Hidden(estimated);
        }
        BigDecimal amount = row.getBigDecimal("amount");
        return new FigureValue.Given(amount, estimated);
    }
}
