package nl.beschutwerk.job.explain;

import java.sql.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.IndicatorKind;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists the labour-market regions of a quarter, and of which of them the current release has figures. */
public final class RegionOverview {

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final FigureStore figureStore;
    private final JdbcClient jdbc;

    /** Creates the overview of one database. */
    RegionOverview(ReleaseRegister register, ReleaseStates states, FigureStore figureStore, DataSource dataSource) {
        this.register = register;
        this.states = states;
        this.figureStore = figureStore;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The regions in force at the reference date, according to the reference data that the current release was made with.
     *
     * @throws OperatorMistakeException if the quarter has no current release
     */
    public RegionsOfRelease of(Quarter quarter) {
        Release release = register.current(quarter)
                .orElseThrow(() -> new OperatorMistakeException(quarter
                        + " has no release that counts. Make it with run --quarter " + quarter + ". "
                        + ReleasedQuarters.inWords(states)));
        Set<String> withFigures = figureStore.protectedFigures(release).stream()
                .filter(RegionOverview::tellsOfPersons)
                .map(figure -> figure.key().areaCode())
                .collect(Collectors.toSet());
        return new RegionsOfRelease(
                release.label(),
                release.synthetic(),
                regions(release).stream()
                        .map(region -> new RegionStatus(region, withFigures.contains(region.code())))
                        .toList());
    }

    /**
     * Whether a figure follows from the delivery. A region of which nothing was delivered has figures too, but those are absent
     * or targets. A hidden figure does follow from the delivery.
     */
    private static boolean tellsOfPersons(Figure figure) {
        return !(figure.value() instanceof FigureValue.Absent)
                && figure.key().indicator().kind().type() != IndicatorKind.Type.TARGET;
    }

    private List<Area> regions(Release release) {
        return jdbc.sql("""
                        select a.code, a.name
                        from reference.area a join release.release r on r.reference_set_id = a.reference_set_id
                        where r.id = :release and a.reference_date = :day and a.level = 'arbeidsmarktregio'
                        order by a.code
                        """)
                .param("release", release.id())
                .param("day", Date.valueOf(release.quarter().referenceDate()))
                .query((row, n) -> new Area(AreaLevel.ARBEIDSMARKTREGIO, row.getString("code"), row.getString("name")))
                .list();
    }

    /**
     * The regions of a quarter as its current release has them.
     *
     * @param release such as {@code 2024-Q4 v1}
     * @param regions ordered by code
     */
    public record RegionsOfRelease(String release, boolean synthetic, List<RegionStatus> regions) {

        public RegionsOfRelease {
            regions = List.copyOf(regions);
        }
    }

    /**
     * A region as the overview shows it.
     *
     * @param hasFigures whether the release has any figure of the region that follows from the delivery, hidden or not
     */
    public record RegionStatus(Area region, boolean hasFigures) {}
}
