package nl.beschutwerk.job.desk;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * One run per quarter at a time, held by a PostgreSQL advisory lock on a connection of its own. The lock dies with the
 * process, whatever kills it; so whoever has it knows that no other run of the quarter is alive, and may recover a dead one.
 */
public final class QuarterLock implements AutoCloseable {

    /** Sets our advisory locks apart from any others in the database; the second key is year and quarter. */
    private static final int LOCK_SPACE = 31_24;

    private final Connection connection;
    private final Quarter quarter;

    private QuarterLock(Connection connection, Quarter quarter) {
        this.connection = connection;
        this.quarter = quarter;
    }

    /**
     * Who holds a quarter.
     *
     * @param who the holder's name for itself: operator, machine and process
     * @param since when it connected; null where the database does not say, as to another login user
     */
    public record Holder(String who, @Nullable OffsetDateTime since) {}

    /** What a process of this operator calls itself while it holds a quarter. */
    public static String holder(String operator) {
        return operator + ", process " + ProcessHandle.current().pid();
    }

    /** What is done while a quarter is held. */
    public interface Work<T> {

        T run() throws IOException, SQLException;
    }

    /**
     * Does something while no other run can touch the quarter.
     *
     * @throws QuarterInUse when another run holds it
     */
    public static <T> T holding(DataSource dataSource, Quarter quarter, String operator, Work<T> work)
            throws IOException, SQLException {
        Optional<QuarterLock> lock = tryAcquire(dataSource, quarter, holder(operator));
        if (lock.isEmpty()) {
            throw QuarterInUse.of(dataSource, quarter);
        }
        try {
            return work.run();
        } finally {
            lock.get().close();
        }
    }

    /** The lock, or nothing when another run holds it; then {@link #holder} says who. */
    public static Optional<QuarterLock> tryAcquire(DataSource dataSource, Quarter quarter, String who)
            throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            name(connection, who);
            try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
                setKey(lock, quarter);
                try (ResultSet result = lock.executeQuery()) {
                    result.next();
                    if (result.getBoolean(1)) {
                        return Optional.of(new QuarterLock(connection, quarter));
                    }
                }
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Who holds the quarter now; empty when it has just been let go. */
    public static Optional<Holder> holder(DataSource dataSource, Quarter quarter) throws SQLException {
        String sql = """
                select activity.application_name, activity.backend_start
                from pg_catalog.pg_locks lock
                join pg_catalog.pg_stat_activity activity using (pid)
                where lock.locktype = 'advisory' and lock.granted and lock.classid = ?::oid and lock.objid = ?::oid
                  and lock.database = (select oid from pg_catalog.pg_database where datname = current_database())
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            setKey(query, quarter);
            connection.setAutoCommit(false);
            try {
                asLoginUser(connection);
                return holder(query);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** PostgreSQL tells since when somebody is connected to that same user alone, not to the role we work under. */
    private static void asLoginUser(Connection connection) throws SQLException {
        try (Statement role = connection.createStatement()) {
            role.execute("set local role none");
        }
    }

    private static Optional<Holder> holder(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            return result.next()
                    ? Optional.of(new Holder(result.getString(1), result.getObject(2, OffsetDateTime.class)))
                    : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?, ?)")) {
            setKey(unlock, quarter);
            unlock.execute();
            name(connection, "beschutwerk");
        }
    }

    private static void setKey(PreparedStatement statement, Quarter quarter) throws SQLException {
        statement.setInt(1, LOCK_SPACE);
        statement.setInt(2, quarter.year() * 10 + quarter.number());
    }

    private static void name(Connection connection, String who) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('application_name', ?, false)")) {
            set.setString(1, who);
            set.execute();
        }
    }
}
