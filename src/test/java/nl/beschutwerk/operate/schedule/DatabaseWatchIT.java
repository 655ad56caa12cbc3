package nl.beschutwerk.operate.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class DatabaseWatchIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final SetClock clock = new SetClock();
    private final List<String> told = new ArrayList<>();
    private final Unreliable connections = new Unreliable();
    private final DatabaseWatch watch = new DatabaseWatch(
            connections,
            DATABASE.address(),
            clock,
            (about, words, wrong) -> told.add((wrong ? "wrong: " : "") + about + " " + words));

    @Test
    void aDatabaseThatComesBackIsToldOnceAsGoneAndOnceAsBack() {
        watch.look();
        assertThat(told).isEmpty();

        connections.gone = true;
        for (int minute = 0; minute <= 5; minute++) {
            watch.look();
            clock.pass(Duration.ofMinutes(1));
        }
        connections.gone = false;
        watch.look();
        watch.look();

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).startsWith("wrong: serve the database ").contains("is gone", "within 5 minutes");
        assertThat(told.get(1)).isEqualTo("serve the database is there again");
    }

    @Test
    void aDatabaseThatStaysAwayEndsTheProcess() {
        connections.gone = true;
        watch.look();
        clock.pass(Duration.ofMinutes(5).plusSeconds(1));

        assertThatThrownBy(watch::look)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContainingAll("has been gone for 5 minutes", "start serve again");
    }

    @Test
    void aTaskThatNobodyPlannedIsNotLeftUndone() {
        List<ServedTask> tasks = List.of(ServedTask.INBOX, ServedTask.DUE);
        JdbcClient operator = JdbcClient.create(DATABASE.operator());
        plan(operator, "inbox");

        assertThatThrownBy(() -> watch.requireScheduled("batch.scheduled_tasks", tasks))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("The task due could not be planned");

        plan(operator, "due");
        watch.requireScheduled("batch.scheduled_tasks", tasks);
    }

    private static void plan(JdbcClient operator, String task) {
        operator.sql("insert into batch.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values (:task, 'recurring', now(), false, 1)")
                .param("task", task)
                .update();
    }

    private static final class Unreliable extends DelegatingDataSource {

        private boolean gone;

        private Unreliable() {
            super(DATABASE.operator());
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (gone) {
                throw new SQLException("Connection refused", "08001");
            }
            return super.getConnection();
        }
    }
}
