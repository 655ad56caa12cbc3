package nl.beschutwerk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import nl.beschutwerk.database.access.DefaultRights;
import nl.beschutwerk.database.access.Migrations;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server whose owner changed all settings: the product's sessions are not affected. */
class SessionSettingsIT {

    private static final List<String> HOSTILE = List.of(
            "jit = on",
            "work_mem = '64kB'",
            "maintenance_work_mem = '1MB'",
            "temp_buffers = '800kB'",
            "statement_timeout = '5s'",
            "lock_timeout = '1s'",
            "idle_in_transaction_session_timeout = '5s'",
            "idle_session_timeout = '5s'",
            "search_path = 'elsewhere'",
            "TimeZone = 'Asia/Tokyo'",
            "DateStyle = 'SQL, DMY'",
            "IntervalStyle = 'iso_8601'",
            "extra_float_digits = '-15'",
            "bytea_output = 'escape'",
            "standard_conforming_strings = off",
            "transform_null_equals = on",
            "array_nulls = off",
            "quote_all_identifiers = on",
            "default_transaction_isolation = 'serializable'",
            "default_transaction_read_only = on",
            "default_statistics_target = 1",
            "synchronous_commit = off",
            "enable_hashjoin = off",
            "enable_hashagg = off",
            "plan_cache_mode = 'force_custom_plan'",
            "session_replication_role = 'replica'",
            "log_error_verbosity = 'verbose'",
            "log_min_error_statement = 'debug1'",
            "log_parameter_max_length_on_error = -1");

    @Test
    void whatIsSetForTheDatabaseDoesNotCount() throws SQLException {
        String database = TestServer.get().empty();
        for (String setting : HOSTILE) {
            TestServer.get().administer("ALTER DATABASE " + database + " SET " + setting);
        }
        DatabaseAddress address = TestServer.get().address(database);

        Migrations.apply(address);
        DefaultRights.takeAway(address);

        try (CancellableDataSource pool = new DatabaseConfiguration().dataSource(address, "beschutwerk")) {
            assertThat(JdbcClient.create(pool)
                            .sql(
                                    "SELECT name || '=' || setting FROM pg_settings WHERE name = ANY (:names) ORDER BY lower(name)")
                            .param(
                                    "names",
                                    HOSTILE.stream()
                                            .map(setting -> setting.substring(0, setting.indexOf(" =")))
                                            .toArray(String[]::new))
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "array_nulls=on",
                            "bytea_output=hex",
                            "DateStyle=ISO, YMD",
                            "default_statistics_target=100",
                            "default_transaction_isolation=read committed",
                            "default_transaction_read_only=off",
                            "enable_hashagg=on",
                            "enable_hashjoin=on",
                            "extra_float_digits=3",
                            "idle_in_transaction_session_timeout=0",
                            "idle_session_timeout=0",
                            "IntervalStyle=postgres",
                            "jit=off",
                            "lock_timeout=30000",
                            "log_error_verbosity=terse",
                            "log_min_error_statement=panic",
                            "log_parameter_max_length_on_error=0",
                            "maintenance_work_mem=262144",
                            "plan_cache_mode=auto",
                            "quote_all_identifiers=off",
                            "search_path=pg_catalog, pg_temp",
                            "session_replication_role=origin",
                            "standard_conforming_strings=on",
                            "statement_timeout=0",
                            "synchronous_commit=on",
                            "temp_buffers=16384",
                            "TimeZone=UTC",
                            "transform_null_equals=off",
                            "work_mem=65536");
            assertThat(JdbcClient.create(pool)
                            .sql("SELECT current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo("beschutwerk_operator");
        }
        TestServer.get().drop(database);
    }

    @Test
    void aCopyOfADatabaseIsClosedAgainAtTheNextStart() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh()) {
            JdbcClient admin = JdbcClient.create(database.address().unpooled());
            String everybody =
                    "SELECT count(*) FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) a"
                            + " WHERE datname = current_database() AND a.grantee = 0";
            admin.sql("DO $$ BEGIN EXECUTE format('GRANT ALL ON DATABASE %I TO PUBLIC', current_database()); END $$")
                    .update();
            assertThat(admin.sql(everybody).query(Integer.class).single()).isPositive();

            assertThat(DefaultRights.takeAway(database.address())).isEmpty();

            assertThat(admin.sql(everybody).query(Integer.class).single()).isZero();
        }
    }
}
