package nl.beschutwerk.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.ConnectionProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connection pool. It can cancel the statements that are running on its connections. Once the database is found to be
 * unreachable, it does not wait for it again: each later request for a connection fails at once, until the database answers.
 */
public final class CancellableDataSource extends DelegatingDataSource implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CancellableDataSource.class);

    private final HikariDataSource pool;
    private final DataSource unpooled;
    private final Set<Connection> taken = new HashSet<>();
    private final ThreadLocal<Boolean> uncancelled = ThreadLocal.withInitial(() -> false);
    private volatile boolean unreachable;

    /**
     * Creates the data source.
     *
     * @param unpooled opens connections to the same database without waiting; it is used to find out whether it answers again
     */
    CancellableDataSource(HikariDataSource pool, DataSource unpooled) {
        super(pool);
        this.pool = pool;
        this.unpooled = unpooled;
    }

    /** Has the use of the connections measured in a registry of Micrometer. */
    public void measureWith(Object registry) {
        pool.setMetricRegistry(registry);
    }

    /** Work on the database. */
    @FunctionalInterface
    public interface Work {

        /** Does it. */
        void run() throws IOException, SQLException;
    }

    /**
     * Does work on this thread whose statements are never cancelled, although other work in the process may be broken off at the
     * same time.
     */
    public void uncancelled(Work work) throws IOException, SQLException {
        uncancelled.set(true);
        try {
            work.run();
        } finally {
            uncancelled.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = fromPool();
        if (!uncancelled.get()) {
            synchronized (taken) {
                taken.add(connection);
            }
        }
        // A statement returns the pool's own connection as its connection. Spring must recognise the two as the same
        // connection, because it would close the other one otherwise.
        return (Connection) Proxy.newProxyInstance(
                ConnectionProxy.class.getClassLoader(),
                new Class<?>[] {ConnectionProxy.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "close" -> {
                            giveBack(connection);
                            return null;
                        }
                        case "getTargetConnection" -> {
                            return connection;
                        }
                        case "equals" -> {
                            return proxy == Objects.requireNonNull(arguments)[0];
                        }
                        case "hashCode" -> {
                            return System.identityHashCode(proxy);
                        }
                        default -> {
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        }
                    }
                });
    }

    private Connection fromPool() throws SQLException {
        if (unreachable) {
            // Throws if the database still does not answer.
            unpooled.getConnection().close();
            unreachable = false;
        }
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) {
            // The cause is missing if all connections are merely in use.
            unreachable = LostConnection.isBehind(e.getCause());
            throw e;
        }
    }

    /** Returns a connection to the pool. After that it may be used for other work, whose statements must not be cancelled. */
    private void giveBack(Connection connection) throws SQLException {
        synchronized (taken) {
            taken.remove(connection);
        }
        connection.close();
    }

    /**
     * Cancels every statement that is running on a connection of this pool. Each statement then fails with the state 57014,
     * and its transaction has to be rolled back. Idle connections are not affected.
     */
    public void cancelStatements() {
        List<Connection> atWork;
        synchronized (taken) {
            atWork = List.copyOf(taken);
        }
        // Outside the lock, so that taking or returning a connection never waits for a server that does not answer.
        for (Connection connection : atWork) {
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                LOG.debug("A connection could not be asked to cancel its statement", e);
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
