package nl.beschutwerk.measure;

import java.util.Map;
import nl.beschutwerk.domain.ComparedWith;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Compares the figures of a release with those of earlier quarters, and its regions with each other. Runs in the caller's
 * transaction, after disclosure control has marked the suppressed figures. If it runs again, it replaces the comparisons.
 */
public final class Comparing {

    private final JdbcTemplate jdbc;

    public Comparing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Compares, and returns the number of changes, including absent ones.
     *
     * @param earlier the releases to compare with, by the kind of comparison; a kind without a release is left out
     */
    public long compare(long releaseId, Map<ComparedWith, Long> earlier) {
        jdbc.update("delete from release.change where release_id = ?", releaseId);
        jdbc.execute("create temporary table earlier_release (compared_with text, release_id bigint) on commit drop");
        for (ComparedWith with : ComparedWith.values()) {
            @Nullable Long release = earlier.get(with);
            jdbc.update("insert into earlier_release values (?, ?)", with.code(), release);
        }
        // The planner assumes that a table without statistics is large, and would sort the figures of all releases.
        jdbc.execute("analyze earlier_release");
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);
        Map<String, Long> release = Map.of("release", releaseId);
        named.update("delete from release.region_rank where release_id = :release", release);
        named.update("delete from release.region_peer where release_id = :release", release);
        named.update(Sql.read("ranks.sql"), release);
        named.update(Sql.read("peers.sql"), release);
        return named.update(Sql.read("changes.sql"), release);
    }
}
