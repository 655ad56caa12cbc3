package nl.beschutwerk.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, migrated database on a real PostgreSQL, for one test class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase DATABASE = new TestDatabase();
 * }</pre>
 *
 * It is copied from a migrated template in milliseconds, and dropped after the class. The server is one a JVM; see
 * {@link TestServer}.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    private static final String SESSION = "-c TimeZone=UTC -c lock_timeout=30s -c role=";

    private String name = "";
    private @Nullable HikariDataSource pool;
    private @Nullable DataSource operator;

    /** A database that the caller closes, for a test that needs a separate one. */
    public static TestDatabase fresh() throws SQLException {
        TestDatabase database = new TestDatabase();
        database.name = TestServer.get().copyOfTemplate();
        return database;
    }

    @Override
    public void close() throws SQLException {
        if (pool != null) {
            pool.close();
        }
        TestServer.get().drop(name);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        name = TestServer.get().copyOfTemplate();
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        close();
    }

    /**
     * Connections like those of the running product: role {@code beschutwerk_operator}, pooled, and with statements that can be
     * cancelled. Starting a session costs the server more than most of a test's statements.
     */
    public synchronized DataSource operator() {
        if (operator == null) {
            pool = new HikariDataSource();
            pool.setPoolName(name);
            pool.setDataSource(unpooledOperator());
            pool.setMinimumIdle(0);
            operator = new CancellableDataSource(pool, unpooledOperator());
        }
        return operator;
    }

    /** The same role, but each connection is a new session: for tests that configure connections differently. */
    public PGSimpleDataSource unpooledOperator() {
        return as("beschutwerk_operator");
    }

    /** Connections under role {@code beschutwerk_owner}, for set-up that the operator may not do. Unpooled. */
    public DataSource owner() {
        return as("beschutwerk_owner");
    }

    /** Connections under role {@code beschutwerk_reader}: what a BI tool sees. Unpooled. */
    public DataSource reader() {
        return as("beschutwerk_reader");
    }

    /** The same database, in the form in which the application gets its address. */
    public DatabaseAddress address() {
        return TestServer.get().address(Objects.requireNonNull(name));
    }

    private PGSimpleDataSource as(String role) {
        DatabaseAddress address = address();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setOptions(SESSION + role);
        return source;
    }
}
