package nl.beschutwerk.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The states of sealed releases. Each change is a single statement, which has no effect if the change was made before. */
public final class ReleaseStates {

    private static final String SELECT = "select " + ReleaseRegister.COLUMNS + """
            , state, reason, delivery_folder, approved_by, publish_from, published_at, withdrawn_at,
              (select o.version from release.release o where o.id = r.corrects_id) as corrected_version
            from release.release r where state <> 'making'
            """;

    private final JdbcClient jdbc;

    public ReleaseStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All sealed releases, ordered by quarter and version. */
    public List<ReleaseStatus> all() {
        return jdbc.sql(SELECT + " order by quarter, version")
                .query(ReleaseStates::standing)
                .list();
    }

    /** The sealed versions of a quarter, oldest first. */
    public List<ReleaseStatus> of(Quarter quarter) {
        return jdbc.sql(SELECT + " and quarter = :quarter order by version")
                .param("quarter", quarter.toString())
                .query(ReleaseStates::standing)
                .list();
    }

    /** A sealed version, if there is one. */
    public Optional<ReleaseStatus> find(Quarter quarter, int version) {
        return of(quarter).stream()
                .filter(standing -> standing.release().version() == version)
                .findFirst();
    }

    /**
     * The earlier versions of a release's quarter that people may know: those that were approved or may still be approved, and
     * the version that this release corrects, because the correction shows its figures.
     */
    public List<Release> keptBefore(Release release) {
        return jdbc.sql("select " + ReleaseRegister.COLUMNS + """
                        from release.release
                        where quarter = :quarter and version < :version
                            and (state in ('draft', 'approved') or approved_at is not null
                                 or id = (select o.corrects_id from release.release o where o.id = :id))
                        order by version
                        """)
                .param("quarter", release.quarter().toString())
                .param("version", release.version())
                .param("id", release.id())
                .query(ReleaseRegister::release)
                .list();
    }

    /**
     * Approves a draft, or approves an unpublished version again. Returns false if the version is neither.
     *
     * @param from the earliest time of publication; null for at once
     */
    public boolean approve(Release release, String operator, @Nullable Instant from) {
        return jdbc.sql("""
                        update release.release
                        set state = 'approved', approved_at = now(), approved_by = :operator,
                            publish_from = coalesce(cast(:from as timestamptz), now())
                        where id = :id and state in ('draft', 'approved') and published_at is null
                        """)
                        .param("operator", operator)
                        .param("from", from == null ? null : OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                        .param("id", release.id())
                        .update()
                > 0;
    }

    /**
     * The approved version of a quarter that should be published now, by the clock of the database: the latest version whose
     * embargo is over.
     */
    public Optional<ReleaseStatus> due(Quarter quarter) {
        return jdbc.sql(
                        SELECT
                                + " and quarter = :quarter and state = 'approved' and publish_from <= now() order by version desc limit 1")
                .param("quarter", quarter.toString())
                .query(ReleaseStates::standing)
                .optional();
    }

    /** Marks this version as published. Returns whether it was approved and not yet published. */
    public boolean markPublished(Release release) {
        return jdbc.sql("""
                        update release.release set published_at = now()
                        where id = :id and state = 'approved' and published_at is null
                        """).param("id", release.id()).update() > 0;
    }

    /**
     * Marks the earlier versions of the quarter as superseded by this one, including drafts.
     *
     * @return those versions, each with whether it had been published itself
     */
    public SortedMap<Integer, Boolean> supersedeThoseBefore(Release release) {
        SortedMap<Integer, Boolean> superseded = new TreeMap<>();
        jdbc.sql("""
                        update release.release set state = 'superseded'
                        where quarter = :quarter and version < :version and state in ('draft', 'approved')
                        returning version, published_at is not null as was_published
                        """)
                .param("quarter", release.quarter().toString())
                .param("version", release.version())
                .query(row -> {
                    superseded.put(row.getInt("version"), row.getBoolean("was_published"));
                });
        return superseded;
    }

    /** Withdraws a version. Returns whether it was not withdrawn yet. */
    public boolean withdraw(Release release) {
        return jdbc.sql("""
                        update release.release set state = 'withdrawn', withdrawn_at = now()
                        where id = :id and state <> 'withdrawn'
                        """).param("id", release.id()).update() > 0;
    }

    private static ReleaseStatus standing(ResultSet row, int rowNumber) throws SQLException {
        int corrected = row.getInt("corrected_version");
        return new ReleaseStatus(
                ReleaseRegister.release(row, rowNumber),
                ReleaseState.ofCode(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                corrected == 0 ? Optional.empty() : Optional.of(corrected),
                Optional.ofNullable(row.getString("delivery_folder")),
                Optional.ofNullable(row.getString("approved_by")),
                moment(row, "publish_from"),
                moment(row, "published_at"),
                moment(row, "withdrawn_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
