package nl.beschutwerk.database.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.PublishedExamples;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.database.TestServer;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class MigrationsIT {

    /** After a number of commits all its connections are closed, as if the process was killed there. */
    private static final class CutOff extends DelegatingDataSource {

        private final List<Connection> connections = new ArrayList<>();
        private int commitsLeft;

        CutOff(DataSource target, int commits) {
            super(target);
            this.commitsLeft = commits;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (commitsLeft == 0) {
                throw new SQLException("cut off");
            }
            Connection connection = super.getConnection();
            connections.add(connection);
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        try {
                            Object result = method.invoke(connection, arguments);
                            if (method.getName().equals("commit") && --commitsLeft == 0) {
                                for (Connection each : connections) {
                                    each.abort(Runnable::run);
                                }
                            }
                            return result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13})
    void afterACutBehindACommitTheNextStartGoesOn(int commits) throws SQLException {
        String database = TestServer.get().empty();
        DataSource source = TestServer.get().address(database).unpooled();
        CutOff cutOff = new CutOff(source, commits);

        assertThatThrownBy(() -> Migrations.apply(cutOff)).isInstanceOf(FlywayException.class);

        assertThatCode(() -> Migrations.apply(source)).doesNotThrowAnyException();
        TestServer.get().drop(database);
    }

    @Test
    void whatAMigrationDidAndThatItWasDoneAreOneTransaction() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(JdbcClient.create(database.address().unpooled())
                            .sql("SELECT count(*) FROM migration.flyway_schema_history h"
                                    + " JOIN pg_class c ON c.relname = 'trail' AND c.xmin = h.xmin"
                                    + " WHERE h.script = 'V3__audit_trail.sql'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedBeforeAnythingIsWritten() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh()) {
            JdbcClient admin = JdbcClient.create(database.address().unpooled());
            admin.sql(
                            "INSERT INTO migration.flyway_schema_history (installed_rank, version, description, type, script,"
                                    + " installed_by, execution_time, success)"
                                    + " VALUES (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 'x', 1, true)")
                    .update();

            assertThatThrownBy(() -> DatabaseAccess.open(
                            new DatabaseSettings(Optional.of(database.address()), Path.of("target"), "unused")))
                    .isInstanceOf(OperatorMistakeException.class)
                    .hasMessageContaining("newer version of this program")
                    .hasMessageContaining("migration 9999")
                    .hasMessageContaining("Nothing was written");
        }
    }

    @Test
    void whatWasPublishedBeforeAMigrationIsSeenAfterIt() throws SQLException {
        String database = TestServer.get().empty();
        DataSource source = TestServer.get().address(database).unpooled();
        Flyway.configure()
                .dataSource(source)
                .defaultSchema(Migrations.HISTORY_SCHEMA)
                .locations("classpath:db/migration")
                .target("17")
                .load()
                .migrate();
        JdbcClient admin = JdbcClient.create(source);
        long release = PublishedExamples.release(admin, "2024-Q3");
        PublishedExamples.figure(admin, release, "Openstad", "102", null, false);
        PublishedExamples.seal(admin);
        admin.sql("UPDATE release.release SET state = 'approved', approved_at = now(), approved_by = 'b',"
                        + " publish_from = now(), published_at = now()")
                .update();

        Migrations.apply(source);

        assertThat(admin.sql("SELECT area_name FROM publication.figure")
                        .query(String.class)
                        .list())
                .containsExactly("Openstad");
        TestServer.get().drop(database);
    }
}
