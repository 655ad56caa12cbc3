package nl.beschutwerk.measure;

import java.util.Map;
import nl.beschutwerk.domain.ComparedWith;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Sets the figures of a release against those of earlier quarters, and its regions against each other. Runs within the
 * caller's transaction, after disclosure control has marked what may not be seen; a repeat replaces the comparisons.
 */
public final class Comparing {

    private final JdbcTemplate jdbc;

    public Comparing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Compares, and says how many changes there are, absent ones included.
     *
     * @param earlier the releases to compare with, by what they are compared as; left out where there is none
     */
    public long compare(long releaseId, Map<ComparedWith, Long> earlier) {
        jdbc.update("delete from release.change where release_id = ?", releaseId);
        jdbc.execute("create temporary table earlier_release (compared_with text, release_id bigint) on commit drop");
        for (ComparedWith with : ComparedWith.values()) {
            @Nullable Long release = earlier.get(with);
            jdbc.update("insert into earlier_release values (?, ?)", with.code(), release);
        }
        // The planner takes an unknown table to be large, and would sort the figures of every release there is.
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
