package nl.beschutwerk.intake.receive;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.ExaminedDelivery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Receives a delivery only to see what is found in it. It goes the way of every delivery, through the same tables, but stands
 * there beside, not in the place of, what is known of the same content; and it is forgotten when the trial is closed. A trial
 * that was killed is forgotten by the next command: the advisory lock it held tells the dead from the living.
 */
public final class TemporaryDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryDelivery.class);

    /** Begins the input hash of a trial; that of a delivery begins so once in 2^96 times. */
    private static final String MARK = "0".repeat(24);

    private static final int PROCESS_DIGITS = 8;

    /** Sets the advisory locks of trials apart from any others in the database. */
    private static final int LOCK_SPACE = 31_25;

    private final DataSource database;
    private final SingleConnectionDataSource alive;
    private final int process;
    private @Nullable Long deliveryId;

    private TemporaryDelivery(DataSource database, SingleConnectionDataSource alive, int process) {
        this.database = database;
        this.alive = alive;
        this.process = process;
    }

    /** Begins a trial. */
    public static TemporaryDelivery begin(DataSource database) {
        forgetAbandoned(database);
        SingleConnectionDataSource alive = connection(database);
        try {
            int process = JdbcClient.create(alive)
                    .sql("SELECT pg_backend_pid()")
                    .query(Integer.class)
                    .single();
            lock(alive, "pg_advisory_lock", process);
            return new TemporaryDelivery(database, alive, process);
        } catch (RuntimeException e) {
            alive.close();
            throw e;
        }
    }

    /** One connection, to be closed: the lock of a trial belongs to the connection that took it. */
    private static SingleConnectionDataSource connection(DataSource database) {
        try {
            return new SingleConnectionDataSource(database.getConnection(), true);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("No connection for a trial", e);
        }
    }

    /** A number that no other trial that is under way has: the connection that holds its lock. */
    public int number() {
        return process;
    }

    /**
     * Receives a delivery, as {@link DeliveryCheck#receive} does. One delivery a trial.
     *
     * @param stop asked before each row
     */
    public ReceiveOutcome receive(InspectedDelivery delivery, StopSignal stop) throws IOException {
        ExaminedDelivery examined = DeliveryCheck.examine(delivery, stop);
        String hash = MARK
                + String.format(Locale.ROOT, "%08x", process)
                + examined.inputHash().hex().substring(32);
        ReceiveOutcome outcome =
                new DeliveryCheck(new DeliveryRegister(database)).register(examined.as(new Sha256(hash)));
        deliveryId = outcome.deliveryId();
        return outcome;
    }

    @Override
    public void close() {
        try (alive) {
            if (deliveryId != null) {
                forgetOrLeave(database, deliveryId);
            }
            lock(alive, "pg_advisory_unlock", process);
        }
    }

    /** Forgets the trials of processes that were killed. */
    public static void forgetAbandoned(DataSource database) {
        try (SingleConnectionDataSource connection = connection(database)) {
            for (Map.Entry<Long, Integer> trial : trials(connection).entrySet()) {
                if (lock(connection, "pg_try_advisory_lock", trial.getValue())) {
                    try {
                        // Its own process, or another command, may have forgotten it since it was listed.
                        if (trials(connection).containsKey(trial.getKey())) {
                            forgetOrLeave(database, trial.getKey());
                        }
                    } finally {
                        lock(connection, "pg_advisory_unlock", trial.getValue());
                    }
                }
            }
        }
    }

    private static Map<Long, Integer> trials(DataSource connection) {
        Map<Long, Integer> trials = new LinkedHashMap<>();
        JdbcClient.create(connection)
                .sql("SELECT delivery_id, input_hash FROM intake.delivery WHERE starts_with(input_hash, :mark)")
                .param("mark", MARK)
                .query(row -> {
                    String process = row.getString(2).substring(MARK.length(), MARK.length() + PROCESS_DIGITS);
                    trials.put(row.getLong(1), Integer.parseUnsignedInt(process, 16));
                });
        return trials;
    }

    /** A load that holds the tables may keep a trial from going; the next command then takes it away. */
    private static void forgetOrLeave(DataSource database, long id) {
        try {
            new DeliveryRegister(database).forget(id);
        } catch (DataAccessException e) {
            LOG.warn("The trial of delivery {} is left for the next command to forget", id, e);
        }
    }

    private static boolean lock(DataSource connection, String function, int process) {
        String answer = JdbcClient.create(connection)
                .sql("SELECT " + function + "(:space, :process)::text")
                .param("space", LOCK_SPACE)
                .param("process", process)
                .query(String.class)
                .single();
        return !"false".equals(answer);
    }
}
