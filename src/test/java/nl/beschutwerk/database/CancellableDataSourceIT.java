package nl.beschutwerk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A database that cannot be reached is waited for once, not for each connection. */
class CancellableDataSourceIT {

    private final Server ofPool = new Server();
    private final Server alone = new Server();
    private final HikariDataSource pool = new HikariDataSource();
    private CancellableDataSource dataSource;

    @BeforeEach
    void makeAPoolThatSoonGivesUp() {
        pool.setDataSource(ofPool);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(250);
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(1);
        dataSource = new CancellableDataSource(pool, alone);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void afterTheFirstFailureTheServerIsAskedOnceAndThePoolNotAtAll() {
        assertThatThrownBy(dataSource::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(alone.asked).hasValue(0);

        assertThatThrownBy(dataSource::getConnection).hasMessage("refused");
        assertThatThrownBy(dataSource::getConnection).hasMessage("refused");
        assertThat(alone.asked).hasValue(2);
    }

    @Test
    void aServerThatAnswersAgainIsUsedAgain() throws SQLException {
        assertThatThrownBy(dataSource::getConnection).isInstanceOf(SQLTransientConnectionException.class);

        alone.answers = true;
        ofPool.answers = true;
        dataSource.getConnection().close();
        dataSource.getConnection().close();

        assertThat(alone.asked).hasValue(1);
    }

    @Test
    void connectionsThatAreAllInUseDoNotMeanAnUnreachableServer() throws SQLException {
        ofPool.answers = true;
        try (Connection inUse = dataSource.getConnection()) {
            assertThat(inUse.isClosed()).isFalse();
            assertThatThrownBy(dataSource::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            assertThatThrownBy(dataSource::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        }
        assertThat(alone.asked).hasValue(0);
    }

    /** Connections to nothing, or a refusal. */
    private static final class Server extends AbstractDataSource implements DataSource {

        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean answers;

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            if (!answers) {
                throw new SQLException("refused", "08001");
            }
            return (Connection) Proxy.newProxyInstance(
                    Server.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        Class<?> type = method.getReturnType();
                        return type == boolean.class
                                ? (Object) method.getName().equals("isValid")
                                : type == int.class ? (Object) 0 : null;
                    });
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
