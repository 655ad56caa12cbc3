package nl.beschutwerk.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connections for normal work. They act under role {@code beschutwerk_operator}, which cannot change the audit trail.
 * Requires a bean {@link DatabaseAddress} of a migrated database; see {@link nl.beschutwerk.database.access.DatabaseAccess}.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    /**
     * As many as are in use at once: a run has up to 8, and one for what it tells of its progress. Of what {@code serve} does
     * beside it, a publication has up to 4, a purge 3, a look at what is due 1, the lock of the inbox 1, the sending of messages 1,
     * the pages for the operator 2, {@code /metrics} and {@code /health} 2, and what is sent to OpenTelemetry 1.
     */
    private static final int CONNECTIONS = 24;

    /** Maximum wait for a connection. It is needed only if the database is unavailable: no more connections are in use at once. */
    private static final long MILLISECONDS_TO_CONNECT = 10_000;

    /** Maximum delay in seconds, for each connection, if the server does not answer a request to cancel. */
    private static final int SECONDS_TO_CANCEL = 2;

    /**
     * Creates the connection pool.
     *
     * @param name the application name that the server's administrator sees for these sessions,
     * {@code spring.application.name}
     */
    @Bean
    CancellableDataSource dataSource(DatabaseAddress address, @Value("${spring.application.name}") String name) {
        return new CancellableDataSource(pool(address, name, CONNECTIONS), address.unpooled());
    }

    /**
     * A few connections apart from those of the work, under the same role. Their statements are not cancelled with those of the
     * work, and nobody who needs one waits until the work gives one back.
     */
    public static HikariDataSource apart(DatabaseAddress address, String name, int connections) {
        return pool(address, name, connections);
    }

    private static HikariDataSource pool(DatabaseAddress address, String name, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(MILLISECONDS_TO_CONNECT);
        pool.setConnectionInitSql(SessionSettings.forWork());
        pool.addDataSourceProperty("ApplicationName", name);
        DatabaseAddress.ofConnections().forEach(pool::addDataSourceProperty);
        pool.addDataSourceProperty("cancelSignalTimeout", String.valueOf(SECONDS_TO_CANCEL));
        return pool;
    }
}
