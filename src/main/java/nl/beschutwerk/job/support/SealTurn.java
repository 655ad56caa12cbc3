package nl.beschutwerk.job.support;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One at a time: whatever changes which releases count, by sealing one or by withdrawing one, does so after the other. A turn
 * is held by an advisory lock of the transaction at work, and ends with it, whatever ends that. Whoever has it holds no other
 * lock that another waits for while it waits for its turn.
 */
public final class SealTurn {

    /** Sets this lock apart from any others in the database. */
    private static final int LOCK_SPACE = 31_27;

    private static final int ONLY = 0;
    private static final long MILLISECONDS_BETWEEN_TRIES = 50;

    private SealTurn() {}

    /**
     * Waits for the turn, which lasts until the transaction that this is called in ends. Others have theirs for as long as it
     * takes to put the files of a release in place.
     *
     * @throws nl.beschutwerk.domain.StopRequestedException when the process is asked to end meanwhile
     */
    public static void take(DataSource dataSource, Interruption interruption) {
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
