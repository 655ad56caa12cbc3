package nl.beschutwerk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks every migration, including future ones. */
class CommentsIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String OURS =
            "n.nspname IN ('batch', 'reference', 'intake', 'release', 'audit', 'publication')";

    private static final String RELATIONS = """
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND\s""";

    @Test
    void everyTableAndViewHasAComment() {
        List<String> silent = query("SELECT c.oid::regclass::text " + RELATIONS + OURS
                + " AND coalesce(btrim(obj_description(c.oid, 'pg_class')), '') = ''");

        assertThat(silent).isEmpty();
    }

    @Test
    void everyColumnHasAComment() {
        List<String> silent = query("SELECT a.attrelid::regclass || '.' || a.attname FROM pg_attribute a"
                + " WHERE a.attnum > 0 AND NOT a.attisdropped"
                + " AND coalesce(btrim(col_description(a.attrelid, a.attnum)), '') = ''"
                + " AND a.attrelid IN (SELECT c.oid " + RELATIONS + OURS + ")");

        assertThat(silent).isEmpty();
    }

    @Test
    void everySchemaAndRoleHasAComment() {
        assertThat(query("SELECT n.nspname FROM pg_namespace n WHERE " + OURS
                        + " AND obj_description(n.oid, 'pg_namespace') IS NULL"))
                .isEmpty();
        assertThat(
                        query(
                                "SELECT rolname FROM pg_roles r WHERE rolname LIKE 'beschutwerk%' AND shobj_description(r.oid, 'pg_authid') IS NULL"))
                .isEmpty();
    }

    private static List<String> query(String sql) {
        return JdbcClient.create(DATABASE.owner()).sql(sql).query(String.class).list();
    }
}
