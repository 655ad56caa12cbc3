package nl.beschutwerk.release;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RegionStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of releases in the database. */
public final class FigureStore {

    private final JdbcClient jdbc;

    public FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures as they may leave the database: confidential figures come without their amounts. */
    public Figures protectedFigures(Release release) {
        return read(release, false);
    }

    /** The figures with all amounts, for disclosure control and for comparing counts; never for a report. */
    public Figures unprotectedFigures(Release release) {
        return read(release, true);
    }

    /** The persons on which shares and medians are based; only for figures that have such a base. */
    public Map<FigureKey, Base> basePersons(Release release) {
        return jdbc.sql("""
                        select level, area_code, indicator, breakdown, category, base_persons, counted_persons
                        from release.figure where release_id = :id and base_persons is not null
                        """).param("id", release.id()).query((row, n) -> Map.entry(key(row), base(row))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which municipalities made up each region, according to the reference data that a release was made with. */
    public Composition composition(Release release) {
        SortedMap<String, List<String>> municipalities = new TreeMap<>();
        jdbc.sql("""
                        select part.part_of, part.code from reference.area part
                        join release.release r on r.reference_set_id = part.reference_set_id
                        where r.id = :id and part.reference_date = :date and part.level = :level
                            and part.part_of is not null
                        """)
                .param("id", release.id())
                .param("date", release.quarter().referenceDate())
                .param("level", AreaLevel.GEMEENTE.code())
                .query((row, n) -> municipalities
                        .computeIfAbsent(row.getString("part_of"), region -> new ArrayList<>())
                        .add(row.getString("code")))
                .list();
        return new Composition(municipalities);
    }

    private static Base base(ResultSet row) throws SQLException {
        long persons = row.getLong("base_persons");
        long counted = row.getLong("counted_persons");
        return row.wasNull() ? Base.of(persons) : Base.of(persons, counted);
    }

    /** Makes exactly these figures of the release confidential, and no others. */
    public void markConfidential(Release release, Collection<FigureKey> keys) {
        jdbc.sql("update release.figure set confidential = false where release_id = :id and confidential")
                .param("id", release.id())
                .update();
        jdbc.sql("""
                        update release.figure f set confidential = true
                        from unnest(:levels, :areas, :indicators, :breakdowns, :categories)
                             as hidden (level, area_code, indicator, breakdown, category)
                        where f.release_id = :id
                          and (f.level, f.area_code, f.indicator, f.breakdown, f.category)
                            = (hidden.level, hidden.area_code, hidden.indicator, hidden.breakdown, hidden.category)
                        """)
                .param("id", release.id())
                .param("levels", texts(keys, key -> key.level().code()))
                .param("areas", texts(keys, FigureKey::areaCode))
                .param("indicators", texts(keys, key -> key.indicator().code()))
                .param("breakdowns", texts(keys, key -> key.breakdown().code()))
                .param("categories", texts(keys, FigureKey::category))
                .update();
    }

    private static String[] texts(Collection<FigureKey> keys, Function<FigureKey, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }

    /** The changes of a release's figures since earlier quarters; hidden changes carry no amount. */
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

    /** The standings of all regions with figures, ordered by region code. */
    public List<RegionStanding> standings(Release release) {
        return jdbc.sql("""
                        select area_code, place, ranked, quarter_of_field,
                               array(select peer_code from release.region_peer p
                                     where p.release_id = :id and p.region_code = area_code order by nearness) as peers
                        from (select distinct area_code from release.figure
                              where release_id = :id and level = 'arbeidsmarktregio') region
                        left join release.region_rank rank on rank.release_id = :id and rank.region_code = area_code
                        order by area_code
                        """)
                .param("id", release.id())
                .query((row, n) -> standing(row))
                .list();
    }

    private static RegionStanding standing(ResultSet row) throws SQLException {
        int place = row.getInt("place");
        Optional<RegionStanding.Rank> rank = row.wasNull()
                ? Optional.empty()
                : Optional.of(new RegionStanding.Rank(place, row.getInt("ranked"), row.getInt("quarter_of_field")));
        String[] peers = (String[]) row.getArray("peers").getArray();
        return new RegionStanding(row.getString("area_code"), rank, List.of(peers));
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
        boolean estimated = row.getBoolean("estimated");
        if (row.getBoolean("confidential") && !unprotected) {
            return new FigureValue.Hidden(estimated);
        }
        @Nullable String absence = row.getString("absence");
        if (absence != null) {
            return new FigureValue.Absent(AbsenceReason.ofCode(absence));
        }
        BigDecimal amount = row.getBigDecimal("amount");
        return new FigureValue.Given(amount, estimated);
    }
}
