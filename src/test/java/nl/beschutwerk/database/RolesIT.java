package nl.beschutwerk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RolesIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String INSERT =
            "INSERT INTO audit.trail (performed_by, action, quarter, version) VALUES ('tester', 'seal', '2024-Q4', 1)";

    @Test
    void theOperatorAddsToTheTrailAndReadsIt() {
        JdbcClient operator = JdbcClient.create(DATABASE.operator());

        operator.sql(INSERT).update();

        assertThat(operator.sql("SELECT login FROM audit.trail WHERE recorded_at <= clock_timestamp()")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("postgres");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit.trail SET reason = 'another'",
                "DELETE FROM audit.trail",
                "TRUNCATE audit.trail",
                "ALTER TABLE audit.trail DISABLE TRIGGER ALL",
                "DROP TABLE audit.trail",
                "INSERT INTO audit.trail (performed_by, action, recorded_at) VALUES ('a', 'seal', '2020-01-01')",
                "INSERT INTO audit.trail (performed_by, action, login) VALUES ('a', 'seal', 'another')",
            })
    void theOperatorCannotChangeTheTrail(String sql) {
        JdbcClient operator = JdbcClient.create(DATABASE.operator());

        assertThatThrownBy(() -> operator.sql(sql).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE audit.trail SET reason = 'another'", "DELETE FROM audit.trail", "TRUNCATE audit.trail"})
    void evenTheOwnerDoesNotChangeTheTrailUnawares(String sql) {
        JdbcClient owner = JdbcClient.create(DATABASE.owner());

        assertThatThrownBy(() -> owner.sql(sql).update()).rootCause().hasMessageContaining("append only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "reference", "intake", "release", "audit", "migration", "public"})
    void theReaderEntersNoOtherSchema(String schema) {
        assertThat(JdbcClient.create(DATABASE.reader())
                        .sql("SELECT has_schema_privilege(:schema, 'USAGE') OR has_schema_privilege(:schema, 'CREATE')")
                        .param("schema", schema)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void theReaderReadsLaterViewsOfPublicationButCannotWrite() {
        JdbcClient owner = JdbcClient.create(DATABASE.owner());
        owner.sql("CREATE VIEW publication.later AS SELECT count(*) AS n FROM audit.trail")
                .update();
        try {
            JdbcClient reader = JdbcClient.create(DATABASE.reader());

            assertThat(reader.sql("SELECT count(*) FROM publication.later")
                            .query(Long.class)
                            .single())
                    .isOne();
            assertThatThrownBy(() ->
                            reader.sql("CREATE TABLE publication.mine (n int)").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        } finally {
            owner.sql("DROP VIEW publication.later").update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "reference", "intake", "release"})
    void theOperatorWorksWithLaterTables(String schema) {
        JdbcClient owner = JdbcClient.create(DATABASE.owner());
        owner.sql("CREATE TABLE " + schema + ".later (n int)").update();
        try {
            JdbcClient operator = JdbcClient.create(DATABASE.operator());

            assertThat(operator.sql("INSERT INTO " + schema + ".later VALUES (1), (2)")
                            .update())
                    .isEqualTo(2);
            assertThat(operator.sql("UPDATE " + schema + ".later SET n = 3 WHERE n = 1")
                            .update())
                    .isOne();
            assertThat(operator.sql("DELETE FROM " + schema + ".later").update())
                    .isEqualTo(2);
        } finally {
            owner.sql("DROP TABLE " + schema + ".later").update();
        }
    }

    @Test
    void everyObjectBelongsToTheOwner() {
        List<String> others =
                JdbcClient.create(DATABASE.owner()).sql("""
                    SELECT c.oid::regclass::text
                    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname IN ('batch', 'reference', 'intake', 'release', 'audit', 'publication')
                      AND pg_get_userbyid(c.relowner) <> 'beschutwerk_owner'
                    """).query(String.class).list();

        assertThat(others).isEmpty();
    }
}
