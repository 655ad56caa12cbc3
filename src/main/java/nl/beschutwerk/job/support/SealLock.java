package nl.beschutwerk.job.support;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Allows one change at a time to the current releases, by sealing one or by withdrawing one. An advisory lock of the current
 * transaction ensures that, and ends with the transaction, however that ends. A caller that waits for this lock may hold no
 * other lock for which another caller waits.
 */
public final class SealLock {

    /** The first key of this lock, which distinguishes it from others in the database. */
    private static final int LOCK_SPACE = 31_27;

    private static final int ONLY = 0;
    private static final long MILLISECONDS_BETWEEN_TRIES = 50;

    private SealLock() {}

    /**
     * Waits for the lock and holds it until the current transaction ends. Others hold it for as long as it takes to move the
     * files of a release into place.
     *
     * @throws nl.beschutwerk.domain.StopRequestedException if the process is asked to end while waiting
     */
    public static void acquire(DataSource dataSource, Interruption interruption) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        while (!isTaken(jdbc)) {
            interruption.check();
            pause(interruption);
        }
    }

    private static boolean isTaken(JdbcClient jdbc) {
        return jdbc.sql("select pg_try_advisory_xact_lock(?, ?)")
                .params(LOCK_SPACE, ONLY)
                .query(Boolean.class)
                .single();
    }

    private static void pause(Interruption interruption) {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interruption.stop(e);
        }
    }
}
