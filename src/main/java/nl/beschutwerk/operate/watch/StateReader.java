package nl.beschutwerk.operate.watch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.explain.DueWork;
import nl.beschutwerk.operate.notify.Channel;
import nl.beschutwerk.operate.notify.OutboxDepth;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.release.ReleaseStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the state of the product from the database: all of it as of one moment, by a handful of queries that change nothing. */
public final class StateReader {

    private static final Logger LOG = LoggerFactory.getLogger(StateReader.class);
    private static final int SECONDS_A_QUERY = 10;

    private final JdbcClient jdbc;
    private final DueWork due;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StateReader(DataSource dataSource, ReleaseStates states, Clock clock) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setQueryTimeout(SECONDS_A_QUERY);
        this.jdbc = JdbcClient.create(template);
        this.due = new DueWork(states, jdbc, clock);
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Reads all of it.
     *
     * @param schedule whether the table of {@code serve} is read too: without one it may be left from years ago
     * @throws org.springframework.dao.DataAccessException if the database cannot be asked
     * @throws org.springframework.transaction.TransactionException if it cannot be reached
     */
    List<Reading> read(Watched watched, boolean schedule) {
        List<Reading> readings = new ArrayList<>(Objects.requireNonNull(
                transaction.execute(status -> inOneMoment(watched, schedule)), "it is never null"));
        readings.add(Reading.of(Metric.STATE_UP, true));
        readings.add(Reading.of(Metric.STATE_READ, clock.instant()));
        readings.add(Reading.of(Metric.BUILD, true, CodeVersion.text()));
        return readings;
    }

    private List<Reading> inOneMoment(Watched watched, boolean schedule) {
        List<Reading> readings = new ArrayList<>();
        readings.addAll(ReleaseReadings.of(jdbc));
        readings.addAll(AttemptReadings.of(jdbc));
        readings.addAll(DeliveryReadings.of(jdbc));
        watched.channels().forEach(channel -> readings.addAll(outbox(channel)));
        if (schedule) {
            readings.addAll(TaskReadings.of(jdbc));
        }
        try {
            readings.addAll(DueReadings.of(due, watched.reference()));
        } catch (OperatorMistakeException e) {
            LOG.warn("What is late cannot be measured: {}", e.getMessage());
        }
        return readings;
    }

    private List<Reading> outbox(Channel channel) {
        OutboxDepth depth = OutboxDepth.of(jdbc, channel, clock.instant());
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.of(Metric.OUTBOX_WAITING, depth.waiting(), channel.word()));
        readings.add(Reading.of(Metric.OUTBOX_GIVEN_UP, depth.givenUp(), channel.word()));
        depth.since().ifPresent(since -> readings.add(Reading.of(Metric.OUTBOX_OLDEST, since, channel.word())));
        return readings;
    }
}
