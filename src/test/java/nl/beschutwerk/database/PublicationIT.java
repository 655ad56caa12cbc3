package nl.beschutwerk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reader can obtain only published figures, by any means. */
class PublicationIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /**
     * The earlier definition of the view: its condition keeps drafts out of the result, but conditions of the query still see
     * them.
     */
    private static final String VIEW_OF_OLD = """
            CREATE VIEW publication.of_old AS
            SELECT r.quarter, f.area_name, CASE WHEN NOT f.confidential THEN f.amount END AS amount
            FROM release.figure f JOIN release.release r ON r.id = f.release_id
            WHERE r.state = 'approved' AND r.published_at IS NOT NULL
            """;

    /** Settings that any user may change. */
    private static final List<String> PLANNER = List.of(
            "SET enable_nestloop = off",
            "SET enable_mergejoin = off",
            "SET enable_indexscan = off",
            "SET enable_bitmapscan = off",
            "SET enable_indexonlyscan = off",
            "SET from_collapse_limit = 1",
            "SET join_collapse_limit = 1");

    @BeforeAll
    static void releases() throws SQLException {
        JdbcClient owner = JdbcClient.create(DATABASE.owner());
        long published = PublishedExamples.release(owner, "2024-Q3");
        long draft = PublishedExamples.release(owner, "2024-Q4");
        long embargoed = PublishedExamples.release(owner, "2025-Q1");
        PublishedExamples.figure(owner, published, "Geheimstad", "101", null, true);
        PublishedExamples.figure(owner, published, "Leegstad", null, "niemand", true);
        PublishedExamples.figure(owner, published, "Openstad", "102", null, false);
        PublishedExamples.figure(owner, draft, "Conceptstad", "103", null, false);
        PublishedExamples.figure(owner, embargoed, "Embargostad", "104", null, false);
        PublishedExamples.seal(owner);
        owner.sql("UPDATE release.release SET state = 'approved', approved_at = now(), approved_by = 'b',"
                        + " publish_from = CASE WHEN id = :published THEN now() ELSE now() + interval '1 day' END"
                        + " WHERE id <> :draft")
                .param("published", published)
                .param("draft", draft)
                .update();
        owner.sql("UPDATE release.release SET published_at = now() WHERE id = :id")
                .param("id", published)
                .update();
        owner.sql("GRANT USAGE ON SCHEMA reference TO beschutwerk_reader").update();
        // A function of the reader with so low a cost that it is evaluated before any other condition.
        owner.sql("""
                CREATE FUNCTION reference.tell(value text) RETURNS boolean LANGUAGE plpgsql COST 0.0001
                AS $$ BEGIN RAISE NOTICE '%', value; RETURN true; END $$
                """).update();
        owner.sql("GRANT EXECUTE ON FUNCTION reference.tell(text) TO beschutwerk_reader")
                .update();
    }

    @Test
    void theAttackSucceedsOnAViewWithNoMoreThanACondition() throws SQLException {
        JdbcClient owner = JdbcClient.create(DATABASE.owner());
        owner.sql(VIEW_OF_OLD).update();
        try {
            assertThat(noticed("SELECT count(*) FROM publication.of_old WHERE reference.tell(area_name)"))
                    .contains("Conceptstad", "Embargostad");
        } finally {
            owner.sql("DROP VIEW publication.of_old").update();
        }
    }

    @Test
    void aFunctionInTheQuerySeesNoMoreThanTheQuery() throws SQLException {
        assertThat(noticed("SELECT count(*) FROM publication.figure WHERE reference.tell(area_name)"))
                .containsExactlyInAnyOrder("Geheimstad", "Leegstad", "Openstad");
        assertThat(noticed("SELECT count(*) FROM publication.figure WHERE reference.tell(amount::text)"
                        + " AND reference.tell(absence)"))
                .containsOnly("102", "<NULL>");
    }

    /** The message of an error contains the value that caused it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM publication.figure WHERE area_name <> 'Openstad' AND area_name <> 'Geheimstad'"
                        + " AND area_name <> 'Leegstad' AND area_name::integer = 0",
                "SELECT count(*) FROM publication.figure WHERE 1 / (amount - 103) = 0",
                "SELECT count(*) FROM publication.figure WHERE 1 / (amount - 101) = 0",
            })
    void noErrorTellsOfARowThatIsNotPublished(String query) throws SQLException {
        assertThat(noticed(query)).isEmpty();
    }

    @Test
    void whatAPlanSaysCountsPublishedRowsAlone() {
        List<String> plan = JdbcClient.create(DATABASE.reader())
                .sql("EXPLAIN (ANALYZE, VERBOSE, COSTS OFF, TIMING OFF) SELECT * FROM publication.figure"
                        + " WHERE area_name = 'Conceptstad'")
                .query(String.class)
                .list();

        assertThat(String.join("\n", plan))
                .contains("Rows Removed by Filter: 3")
                .doesNotContain("release.figure")
                .doesNotContain("release.release");
    }

    @Test
    void thatThereIsNobodyIsHiddenToo() {
        assertThat(JdbcClient.create(DATABASE.reader())
                        .sql("SELECT concat_ws('/', amount, obs_status, conf_status, coalesce(absence, '-'))"
                                + " FROM publication.figure ORDER BY area_name")
                        .query(String.class)
                        .list())
                .containsExactly("A/C/-", "A/C/-", "102/A/F/-");
    }

    /** Also checks future views. */
    @Test
    void everyViewForReadersIsABarrierOverPublishedFiguresAlone() {
        JdbcClient owner = JdbcClient.create(DATABASE.owner());

        assertThat(owner.sql("""
                        SELECT c.relname FROM pg_class c
                        WHERE c.relnamespace = 'publication'::regnamespace AND c.relkind <> 'i'
                          AND (c.relkind <> 'v' OR c.reloptions IS NULL OR NOT 'security_barrier=true' = ANY (c.reloptions))
                        """).query(String.class).list()).isEmpty();
        assertThat(owner.sql(
                                "SELECT DISTINCT table_schema || '.' || table_name FROM information_schema.view_table_usage"
                                        + " WHERE view_schema = 'publication'")
                        .query(String.class)
                        .list())
                .containsExactly("release.published_figure");
    }

    @Test
    void theReaderHasNoRightButToReadTheViews() {
        JdbcClient superuser = JdbcClient.create(DATABASE.address().unpooled());

        assertThat(superuser.sql("""
                        SELECT c.oid::regclass::text || ' ' || right_to
                        FROM pg_class c
                        CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) right_to
                        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
                          AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                          AND has_table_privilege('beschutwerk_reader', c.oid, right_to)
                        """).query(String.class).list()).containsExactly("publication.figure SELECT");
        assertThat(superuser.sql("""
                        SELECT nspname || ' ' || right_to
                        FROM pg_namespace n CROSS JOIN unnest(ARRAY['USAGE', 'CREATE']) right_to
                        WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'reference')
                          AND has_schema_privilege('beschutwerk_reader', n.oid, right_to)
                        """).query(String.class).list()).containsExactly("publication USAGE");
        assertThat(superuser.sql("""
                        SELECT p.oid::regprocedure::text FROM pg_proc p
                        WHERE p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                          AND has_function_privilege('beschutwerk_reader', p.oid, 'EXECUTE')
                        """).query(String.class).list()).containsExactly("reference.tell(text)");
        assertThat(superuser
                        .sql("SELECT has_database_privilege('beschutwerk_reader', current_database(), 'TEMPORARY')"
                                + " OR has_database_privilege('beschutwerk_reader', current_database(), 'CREATE')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT lo_create(0)",
                "SELECT lo_creat(-1)",
                "SELECT lo_from_bytea(0, 'x')",
                "SELECT lo_open(1, 131072)",
                "SELECT lo_put(1, 0, 'x')",
                "SELECT lo_unlink(1)",
                "SELECT lo_import('/etc/passwd')",
                "CREATE TEMPORARY TABLE mine (n integer)",
                "CREATE FUNCTION pg_temp.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                "CREATE TABLE public.mine (n integer)",
            })
    void theReaderMakesNothing(String sql) throws SQLException {
        try (Connection connection = DATABASE.reader().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyHasRightsForNoReason() {
        JdbcClient superuser = JdbcClient.create(DATABASE.address().unpooled());

        assertThat(superuser.sql("""
                        SELECT p.oid::regprocedure::text FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                        WHERE a.grantee = 0
                          AND (p.proname ~ '^lo_' OR p.proname IN ('loread', 'lowrite')
                               OR p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace))
                        """).query(String.class).list()).isEmpty();
        assertThat(superuser.sql("""
                        SELECT d.datname FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
                        WHERE a.grantee = 0 AND d.datname = current_database()
                        """).query(String.class).list()).isEmpty();
    }

    /** The notices that a query gives to the reader; not its result. */
    private static List<String> noticed(String query) throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection connection = DATABASE.reader().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : PLANNER) {
                statement.execute(setting);
            }
            statement.execute(query);
            for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                told.add(warning.getMessage());
            }
        }
        return told;
    }
}
