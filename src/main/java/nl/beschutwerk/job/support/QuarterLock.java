package nl.beschutwerk.job.support;

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

/**
 * One run per quarter at a time, held by a PostgreSQL advisory lock on a connection of its own. The lock dies with the
 * process, whatever kills it; so whoever has it knows that no other run of the quarter is alive, and may recover a dead one.
 */
public final class QuarterLock implements AutoCloseable {

    /** Sets our advisory locks apart from any others in the database; the second key is year and quarter. */
    private static final int LOCK_SPACE = 31_24;

    /** Sets apart the locks that say of a held quarter that a release of it is being made. */
    private static final int MAKING_SPACE = 31_26;

    private static final String HOLDERS = """
            select activity.application_name, activity.backend_start, lock.objid::bigint::int as key
            from pg_catalog.pg_locks lock
            join pg_catalog.pg_stat_activity activity using (pid)
            where lock.locktype = 'advisory' and lock.granted and lock.classid::bigint = ? and lock.objid::bigint %s ?
              and lock.database = (select oid from pg_catalog.pg_database where datname = current_database())
            order by lock.objid
            """;

    private final Connection connection;
    private final Quarter quarter;

    private QuarterLock(Connection connection, Quarter quarter) {
        this.connection = connection;
        this.quarter = quarter;
    }

    /** Says who holds a quarter now. */
    public static QuarterInUseException inUse(DataSource dataSource, Quarter quarter) throws SQLException {
        return QuarterInUseException.of(holder(dataSource, quarter));
    }

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
     * @throws QuarterInUseException when another run holds it
     */
    public static <T> T holding(DataSource dataSource, Quarter quarter, String operator, Work<T> work)
            throws IOException, SQLException {
        Optional<QuarterLock> lock = tryAcquire(dataSource, quarter, holder(operator));
        if (lock.isEmpty()) {
            throw inUse(dataSource, quarter);
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
                setKey(lock, LOCK_SPACE, quarter);
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

    /** Tells every other command that a release of the quarter is being made, until it is let go: later quarters wait for it. */
    public void making() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?, ?)")) {
            setKey(lock, MAKING_SPACE, quarter);
            lock.execute();
        }
    }

    /** Who holds the quarter now; empty when it has just been let go. */
    public static Optional<QuarterHolder> holder(DataSource dataSource, Quarter quarter) throws SQLException {
        return first(dataSource, LOCK_SPACE, "=", quarter).map(QuarterHolder.Making::holder);
    }

    /** The first of the quarters before this one of which a release is being made now; empty when there is none. */
    public static Optional<QuarterHolder.Making> makingBefore(DataSource dataSource, Quarter quarter)
            throws SQLException {
        return first(dataSource, MAKING_SPACE, "<", quarter);
    }

    private static Optional<QuarterHolder.Making> first(
            DataSource dataSource, int space, String comparison, Quarter quarter) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(HOLDERS.formatted(comparison))) {
            setKey(query, space, quarter);
            connection.setAutoCommit(false);
            try {
                asLoginUser(connection);
                return first(query);
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

    private static Optional<QuarterHolder.Making> first(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            return result.next()
                    ? Optional.of(new QuarterHolder.Making(
                            quarter(result.getInt(3)),
                            new QuarterHolder(result.getString(1), result.getObject(2, OffsetDateTime.class))))
                    : Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
            name(connection, "beschutwerk");
        }
    }

    private static void setKey(PreparedStatement statement, int space, Quarter quarter) throws SQLException {
        statement.setInt(1, space);
        statement.setInt(2, quarter.year() * 10 + quarter.number());
    }

    private static Quarter quarter(int key) {
        return new Quarter(key / 10, key % 10);
    }

    private static void name(Connection connection, String who) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('application_name', ?, false)")) {
            set.setString(1, who);
            set.execute();
        }
    }
}
