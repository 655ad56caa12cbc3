package nl.beschutwerk.intake.receive;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
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
 * Receives a delivery only to find out what is wrong with it. A temporary delivery uses the same code and tables as any other
 * delivery, but has its own row in the register, so that a registration of the same content is not overwritten. It is deleted
 * on {@link #close}. If its process was killed, the next command deletes it: the advisory lock shows whether the process
 * still runs.
 */
public final class TemporaryDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryDelivery.class);

    /**
     * The first characters of the input hash of a temporary delivery. The hash of a real delivery begins with them with a
     * probability of 2^-96.
     */
    private static final String MARK = "0".repeat(24);

    /** A condition of SQL on {@code intake.delivery}: a delivery that is no temporary one. */
    public static final String NOT_TEMPORARY = "not starts_with(input_hash, '" + MARK + "')";

    private static final int PROCESS_DIGITS = 8;

    /** Separates the advisory locks of temporary deliveries from all others in the database. */
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

    /** Begins a temporary delivery. */
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

    /**
     * Opens a single connection, which the caller must close. The lock of a temporary delivery belongs to the connection that
     * took it.
     */
    private static SingleConnectionDataSource connection(DataSource database) {
        try {
            return new SingleConnectionDataSource(database.getConnection(), true);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("No connection for a temporary delivery", e);
        }
    }

    /** Returns a number that no other active temporary delivery has: the process id of the connection that holds its lock. */
    public int number() {
        return process;
    }

    /**
     * Receives a delivery like {@link DeliveryCheck#receive}. Must be called once at most.
     *
     * @param stop checked before each row
     * @param done counts the rows that are read
     */
    public ReceiveOutcome receive(InspectedDelivery delivery, StopSignal stop, WorkDone done) throws IOException {
        ExaminedDelivery examined = DeliveryCheck.examine(delivery, stop, done);
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

    /** Deletes the temporary deliveries of processes that were killed. */
    public static void forgetAbandoned(DataSource database) {
        try (SingleConnectionDataSource connection = connection(database)) {
            for (Map.Entry<Long, Integer> trial : trials(connection).entrySet()) {
                if (lock(connection, "pg_try_advisory_lock", trial.getValue())) {
                    try {
                        // Its own process, or another command, may have deleted it since the list was read.
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

    /** A load that locks the tables may prevent the deletion; the next command then deletes the temporary delivery. */
    private static void forgetOrLeave(DataSource database, long id) {
        try {
            new DeliveryRegister(database).forget(id);
        } catch (DataAccessException e) {
            LOG.warn("The temporary delivery {} is left for the next command to delete", id, e);
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
