package nl.beschutwerk.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.ConnectionProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The pool of connections, which can cancel the statements that are at work on any of them. */
public final class CancellableDataSource extends DelegatingDataSource implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CancellableDataSource.class);

    private final HikariDataSource pool;
    private final Set<Connection> taken = new HashSet<>();

    CancellableDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        synchronized (taken) {
            taken.add(connection);
        }
        // A statement names the pool's own connection as its connection: Spring has to know the two for one, or would
        // close it.
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

    /** From here on the connection may be another's, whose statements nobody wants cancelled. */
    private void giveBack(Connection connection) throws SQLException {
        synchronized (taken) {
            taken.remove(connection);
        }
        connection.close();
    }

    /**
     * Cancels every statement that is at work on a connection of this pool; each then fails with the state 57014, and its
     * transaction is to be rolled back. An idle connection notices nothing.
     */
    public void cancelStatements() {
        List<Connection> atWork;
        synchronized (taken) {
            atWork = List.copyOf(taken);
        }
        // Whoever takes or gives back a connection does not wait for a server that does not answer.
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
