package nl.beschutwerk.job.support;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;

/**
 * Allows one run for a quarter at a time, by a PostgreSQL advisory lock on a connection of its own. The lock ends with the
 * process, whatever kills it. The holder of the lock therefore knows that no other run of the quarter is alive, and may recover
 * a dead one.
 */
public final class QuarterLock implements AutoCloseable {

    /**
     * The first key of these advisory locks, which distinguishes them from others in the database; the second key is year and
     * quarter.
     */
    private static final int LOCK_SPACE = 31_24;

    /** The first key of the locks that report that a release of a locked quarter is being made. */
    private static final int MAKING_SPACE = 31_26;

    /** Looking at locks waits for nobody; a server that takes longer does not answer. */
    private static final int SECONDS_TO_LOOK = 15;

    private static final String HELD = """
            select lock.classid::bigint::int, lock.objid::bigint::int
            from pg_catalog.pg_locks lock
            where lock.locktype = 'advisory' and lock.granted and lock.classid::bigint in (%d, %d)
              and lock.database = (select oid from pg_catalog.pg_database where datname = current_database())
            order by lock.objid
            """.formatted(LOCK_SPACE, MAKING_SPACE);

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

    /** The exception that names the holder of a quarter. */
    public static QuarterInUseException inUse(DataSource dataSource, Quarter quarter) throws SQLException {
        return QuarterInUseException.of(holder(dataSource, quarter));
    }

    /** The name of a process of this operator while it holds a quarter. */
    public static String holder(String operator) {
        return operator + ", process " + ProcessHandle.current().pid();
    }

    /** Work that is done while a quarter is locked. */
    public interface Work<T> {

        T run() throws IOException, SQLException;
    }

    /**
     * Does work while no other run can change the quarter.
     *
     * @throws QuarterInUseException if another run holds the lock
     */
    public static <T> T holding(DataSource dataSource, Quarter quarter, String operator, Work<T> work)
            throws IOException, SQLException {
        Optional<QuarterLock> lock = tryAcquire(dataSource, quarter, holder(operator));
        if (lock.isEmpty()) {
            throw inUse(dataSource, quarter);
        }
        Map<String, String> before = LogContext.ofThread();
        LogContext.quarterBegins(quarter.toString());
        try {
            return work.run();
        } finally {
            LogContext.set(before);
            lock.get().close();
        }
    }

    /** Acquires the lock; empty if another run holds it, and then {@link #holder} says which. */
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

    /**
     * Reports to all other commands that a release of the quarter is being made, until the lock is released: later quarters
     * wait for it.
     */
    public void making() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?, ?)")) {
            setKey(lock, MAKING_SPACE, quarter);
            lock.execute();
        }
    }

    /** The holder of the quarter; empty if the lock has just been released. */
    public static Optional<QuarterHolder> holder(DataSource dataSource, Quarter quarter) throws SQLException {
        return first(dataSource, LOCK_SPACE, "=", quarter).map(QuarterHolder.Making::holder);
    }

    /** The first of the earlier quarters for which a release is being made now; empty if there is none. */
    public static Optional<QuarterHolder.Making> makingBefore(DataSource dataSource, Quarter quarter)
            throws SQLException {
        return first(dataSource, MAKING_SPACE, "<", quarter);
    }

    /** The quarters that are held at this moment, and those of them for which a release is being made. */
    public static Held held(DataSource dataSource) throws SQLException {
        Set<Quarter> locked = new TreeSet<>();
        Set<Quarter> making = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(HELD)) {
            query.setQueryTimeout(SECONDS_TO_LOOK);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    (result.getInt(1) == MAKING_SPACE ? making : locked).add(quarter(result.getInt(2)));
                }
            }
        }
        return new Held(locked, making);
    }

    /**
     * The quarters whose locks are held.
     *
     * @param locked those on which a command works
     * @param making those for which a release is being made
     */
    public record Held(Set<Quarter> locked, Set<Quarter> making) {

        public Held {
            locked = Set.copyOf(locked);
            making = Set.copyOf(making);
        }
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

    /**
     * Switches to the login user. PostgreSQL reports the time of a connection only to the same user, not to the role that the
     * product uses.
     */
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
