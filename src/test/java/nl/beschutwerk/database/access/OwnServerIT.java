package nl.beschutwerk.database.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.beschutwerk.database.DatabaseAddress;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.database.embedded.PlainServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator's own server. Before each test, the product has never used it. */
class OwnServerIT {

    private static final Path FOLDER = Path.of("target", "test-own-server");

    private static PlainServer server;

    @BeforeAll
    static void start() throws IOException {
        server = PlainServer.start(FOLDER);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void forget() {
        JdbcClient postgres = JdbcClient.create(superuser("postgres").unpooled());
        for (String database : postgres.sql("SELECT datname FROM pg_database WHERE datname ~ '^own'")
                .query(String.class)
                .list()) {
            postgres.sql("DROP DATABASE " + database + " WITH (FORCE)").update();
        }
        for (String role : postgres.sql("SELECT rolname FROM pg_roles WHERE rolname ~ '^(beschutwerk_|own)'")
                .query(String.class)
                .list()) {
            postgres.sql("DROP ROLE " + role).update();
        }
        postgres.sql("CREATE ROLE owner_ordinary LOGIN CREATEROLE PASSWORD 'geheim'")
                .update();
        postgres.sql("CREATE DATABASE own_first OWNER owner_ordinary").update();
        postgres.sql("CREATE DATABASE own_second OWNER owner_ordinary").update();
    }

    @Test
    void anOrdinaryUserWhoMayMakeRolesIsEnough() {
        DatabaseAddress address = ordinary("own_first");

        open(address).close();
        open(address).close();

        JdbcClient session = JdbcClient.create(address.unpooled());
        assertThat(session.sql("SELECT DISTINCT pg_get_userbyid(c.relowner) FROM pg_class c"
                                + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE n.nspname IN ('batch', 'audit')")
                        .query(String.class)
                        .list())
                .containsExactly("beschutwerk_owner");
        assertThatCode(() -> session.sql("SET ROLE beschutwerk_operator").update())
                .doesNotThrowAnyException();
    }

    @Test
    void strangersDoNotGetIn() {
        open(ordinary("own_first")).close();

        JdbcClient postgres = JdbcClient.create(superuser("postgres").unpooled());
        postgres.sql("CREATE ROLE own_stranger LOGIN").update();
        assertThat(postgres.sql(
                                "SELECT rolname FROM pg_roles WHERE rolname ~ '^(own|beschutwerk)'"
                                        + " AND has_database_privilege(oid, 'own_first', 'CONNECT') ORDER BY rolname COLLATE \"C\"")
                        .query(String.class)
                        .list())
                .containsExactly("beschutwerk_operator", "beschutwerk_owner", "beschutwerk_reader", "owner_ordinary");
    }

    @Test
    void anAddressThatCannotBeReadIsShown() {
        assertThatThrownBy(() ->
                        open(new DatabaseAddress("jdbc:postgresql://127.0.0.1:abc/x?password=verraden", "y", "z")))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("cannot be read: jdbc:postgresql://127.0.0.1:abc/x. Write it as")
                .hasMessageNotContaining("verraden");
    }

    @Test
    void whatOnlyTheOwnerOfTheServerCanDoIsSaid() {
        List<String> advice;
        try (DatabaseAccess database = open(ordinary("own_first"))) {
            advice = database.advice();
        }
        assertThat(advice)
                .contains("REVOKE ALL ON FUNCTION pg_catalog.lo_create(oid) FROM PUBLIC")
                .contains("ALTER ROLE owner_ordinary IN DATABASE own_first SET log_min_error_statement = 'panic'")
                .noneMatch(statement -> statement.contains("ON DATABASE") || statement.contains("ON SCHEMA"));

        JdbcClient superuser = JdbcClient.create(superuser("own_first").unpooled());
        advice.forEach(statement -> superuser.sql(statement).update());

        try (DatabaseAccess database = open(ordinary("own_first"))) {
            assertThat(database.advice()).isEmpty();
        }
        superuser
                .sql("ALTER ROLE owner_ordinary IN DATABASE own_first RESET ALL")
                .update();
    }

    @Test
    void aSecondDatabaseOfTheServerSharesTheRoles() {
        open(ordinary("own_first")).close();

        assertThatCode(() -> open(ordinary("own_second")).close()).doesNotThrowAnyException();
    }

    @Test
    void twoDatabasesOfOneServerMigrateAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> migrations =
                    List.of(() -> migrated(ordinary("own_first")), () -> migrated(ordinary("own_second")));
            for (Future<Boolean> migration : threads.invokeAll(migrations)) {
                assertThat(migration.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aUserWithoutTheRightsIsToldWhatItNeeds() {
        JdbcClient.create(superuser("postgres").unpooled())
                .sql("ALTER ROLE owner_ordinary NOCREATEROLE")
                .update();

        assertThatThrownBy(() -> open(ordinary("own_first")))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("does not let user owner_ordinary make the schemas and roles")
                .hasMessageContaining("CREATEROLE");
    }

    @Test
    void rolesThatAnotherUserMadeMustBeGranted() {
        open(superuser("own_second")).close();

        assertThatThrownBy(() -> open(ordinary("own_first")))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("GRANT beschutwerk_owner, beschutwerk_operator TO owner_ordinary");
    }

    @Test
    void aWrongPasswordIsNamedButNotShown() {
        DatabaseAddress wrong =
                new DatabaseAddress(ordinary("own_first").url() + "?password=verraden", "owner_ordinary", "mis");

        assertThatThrownBy(() -> open(wrong))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("refuses user owner_ordinary")
                .hasMessageContaining("BESCHUTWERK_DB_PASSWORD")
                .satisfies(e -> {
                    StringWriter everything = new StringWriter();
                    e.printStackTrace(new PrintWriter(everything));
                    assertThat(everything.toString()).doesNotContain("verraden").doesNotContain("mis\n");
                });
        assertThat(wrong.toString()).doesNotContain("verraden").doesNotContain("mis");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> open(ordinary("own_none")))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("/own_none does not exist on that server")
                .hasMessageContaining("CREATE DATABASE");
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }

        assertThatThrownBy(() -> open(new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + unused + "/x", "y", "z")))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("127.0.0.1:" + unused + "/x cannot be reached")
                .hasMessageContaining("BESCHUTWERK_DB_URL");
    }

    private static boolean migrated(DatabaseAddress address) {
        open(address).close();
        return true;
    }

    private static DatabaseAccess open(DatabaseAddress address) {
        return DatabaseAccess.open(new DatabaseSettings(Optional.of(address), FOLDER, "beschutwerk"));
    }

    private static DatabaseAddress superuser(String database) {
        return server.superuser(database);
    }

    private static DatabaseAddress ordinary(String database) {
        return new DatabaseAddress(server.url(database), "owner_ordinary", "geheim");
    }
}
