package nl.beschutwerk.operate.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.explain.DueWork;
import nl.beschutwerk.job.support.Telling;
import nl.beschutwerk.release.Outbox;
import nl.beschutwerk.release.ReleaseStates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By the shipped calendar, 2024-Q4 is to be delivered by the end of February 2025 and published in April 2025. */
class DueAndUntoldIT {

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void open() throws Exception {
        environment = OperatorEnvironment.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void whatIsLateIsToldOnceHoweverOftenSomebodyLooks() throws Exception {
        due("2025-02-15T12:00:00Z", Optional.empty());
        assertThat(told()).isEmpty();

        due("2025-03-01T12:00:00Z", Optional.empty());
        due("2025-03-02T12:00:00Z", Optional.empty());
        assertThat(told()).containsExactly("late-delivery 2024-Q4");

        new Deliveries(environment.deliveries()).put("2024-Q4", "land,NL,totaal,15635,10619,");
        environment.run(environment.all());
        due("2025-05-01T12:00:00Z", Optional.empty());
        due("2025-05-02T12:00:00Z", Optional.empty());
        assertThat(told())
                .startsWith("late-delivery 2024-Q4", "draft 2024-Q4 v1", "late-approval 2024-Q4 v1")
                .filteredOn(message -> message.startsWith("late-approval"))
                .hasSize(1);
    }

    @Test
    void whoAsksAboutOtherQuartersHasNothingTold() {
        assertThat(due("2025-03-01T12:00:00Z", Optional.of(Quarter.parse("2023-Q1"))))
                .anyMatch(DueMatter::isLate);

        assertThat(told()).isEmpty();
    }

    private List<DueMatter> due(String now, Optional<Quarter> from) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        JdbcClient jdbc = environment.useCase(JdbcClient.class);
        return new DueAndUntold(
                        new DueWork(environment.useCase(ReleaseStates.class), jdbc, clock),
                        new UntoldMessages(jdbc, clock),
                        new Telling(environment.useCase(Outbox.class), clock))
                .matters(Path.of("data", "reference"), from, List.of());
    }

    private List<String> told() {
        return JdbcClient.create(environment.database().owner())
                .sql("select concat_ws(' ', kind, quarter, 'v' || version) from batch.message order by message_id")
                .query(String.class)
                .list();
    }
}
