package nl.beschutwerk.operate.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.explain.DeliveryHistory;
import nl.beschutwerk.operate.notify.Channel;
import nl.beschutwerk.release.ReleaseStates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read from a database of which all is known. By the shipped calendar, 2024-Q4 is to be published in April 2025. */
class StateReaderIT {

    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");

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
    void beforeAnythingWasMadeThereAreNumbersOfNothing() {
        Map<String, Double> series = read(false).series();

        assertThat(series)
                .containsEntry("beschutwerk_releases{state=\"draft\"}", 0.0)
                .containsEntry("beschutwerk_releases{state=\"published\"}", 0.0)
                .containsEntry("beschutwerk_due_late{kind=\"approval\"}", 0.0)
                .containsEntry("beschutwerk_outbox_waiting_messages{channel=\"mail\"}", 0.0)
                .containsEntry("beschutwerk_state_up", 1.0)
                .containsEntry("beschutwerk_state_read_timestamp_seconds", (double) NOW.getEpochSecond());
        assertThat(series.keySet()).noneMatch(name -> name.contains("quarter=\"2024"));
    }

    @Test
    void eachQuarterHasItsReleaseItsAttemptAndItsDelivery() throws Exception {
        new Deliveries(Files.createDirectories(environment.deliveries()))
                .put("2024-Q4", "land,NL,totaal,15635,10619,", "gemeente,9999,totaal,12,3,");
        new Deliveries(environment.deliveries()).putWithTooManyRejectedRows("2024-Q3");
        environment.run(environment.all());

        Exposition shown = read(true);
        Map<String, Double> series = shown.series();

        assertThat(series)
                .containsEntry("beschutwerk_releases{state=\"draft\"}", 1.0)
                .containsEntry("beschutwerk_attempt_last_outcome{outcome=\"completed\",quarter=\"2024-Q4\"}", 1.0)
                .containsEntry("beschutwerk_attempt_last_outcome{outcome=\"refused\",quarter=\"2024-Q3\"}", 1.0)
                .containsEntry("beschutwerk_delivery_refused{quarter=\"2024-Q4\"}", 0.0)
                .containsEntry("beschutwerk_delivery_refused{quarter=\"2024-Q3\"}", 1.0)
                .containsEntry("beschutwerk_delivery_rows{quarter=\"2024-Q4\",rows=\"loaded\"}", 1.0)
                .containsEntry("beschutwerk_delivery_rows{quarter=\"2024-Q4\",rows=\"rejected\"}", 1.0)
                .containsEntry("beschutwerk_release_disclosure_threshold_persons{quarter=\"2024-Q4\"}", 5.0)
                .containsEntry("beschutwerk_release_hidden_figures{level=\"land\",quarter=\"2024-Q4\"}", 0.0)
                .containsEntry("beschutwerk_due_late{kind=\"approval\"}", 1.0)
                .containsEntry("beschutwerk_outbox_waiting_messages{channel=\"mail\"}", 2.0)
                .containsEntry("beschutwerk_outbox_given_up_messages{channel=\"mail\"}", 0.0);
        for (String name : List.of(
                "beschutwerk_release_sealed_timestamp_seconds",
                "beschutwerk_attempt_last_timestamp_seconds",
                "beschutwerk_attempt_last_success_timestamp_seconds")) {
            assertThat(series.get(name + "{quarter=\"2024-Q4\"}"))
                    .as(name)
                    .isBetween(moments() - 600.0, moments() + 60.0);
        }
        assertThat(series).doesNotContainKey("beschutwerk_attempt_last_success_timestamp_seconds{quarter=\"2024-Q3\"}");
        for (String step : List.of("receive", "load", "measure", "protect", "report", "audit", "seal")) {
            assertThat(series)
                    .containsKey("beschutwerk_attempt_last_step_duration_seconds{quarter=\"2024-Q4\",step=\"" + step
                            + "\"}");
        }
        assertThat(series.entrySet().stream()
                        .filter(one -> one.getKey().startsWith("beschutwerk_delivery_findings")
                                && one.getKey().contains("2024-Q3"))
                        .mapToDouble(Map.Entry::getValue)
                        .sum())
                .as("as many as there are")
                .isEqualTo((double)
                        environment.count("select count(*) from intake.finding join intake.delivery using (delivery_id)"
                                + " where quarter = '2024-Q3'"));
        assertThat(series.values()).as("no figure").doesNotContain(15635.0, 10619.0);
        assertThat(series.keySet()).noneMatch(name -> name.contains("9999") || name.contains("proef-"));
    }

    /** Others see the row of a check, or of a dry run, as long as that takes. */
    @Test
    void whatIsOnlyCheckedIsNoDeliveryOfTheQuarter() throws Exception {
        new Deliveries(Files.createDirectories(environment.deliveries())).put("2024-Q4", "land,NL,totaal,15635,10619,");
        environment.run(environment.all());
        Map<String, Double> before = deliveries();

        JdbcClient.create(environment.database().owner()).sql("""
                        insert into intake.delivery (name, kind, quarter, with_manifest, input_hash, status, received_at)
                        select name, kind, quarter, with_manifest, overlay(input_hash placing repeat('0', 24) from 1), 'refused',
                               received_at + interval '1 hour' from intake.delivery
                        """).update();

        assertThat(deliveries()).isEqualTo(before).isNotEmpty();
        assertThat(new DeliveryHistory(JdbcClient.create(environment.useCase(DataSource.class))).newest(10))
                .extracting(DeliveryHistory.ReceivedDelivery::state)
                .containsExactly(DeliveryHistory.State.RELEASED);
    }

    private Map<String, Double> deliveries() {
        Map<String, Double> series = new TreeMap<>(read(false).series());
        series.keySet().removeIf(name -> !name.startsWith("beschutwerk_delivery"));
        return series;
    }

    @Test
    void ofHidingItTellsWhatTheReleaseTellsEverybody() throws Exception {
        JdbcClient owner = JdbcClient.create(environment.database().owner());
        new Deliveries(Files.createDirectories(environment.deliveries())).put("2024-Q4", "land,NL,totaal,15635,10619,");
        environment.run(environment.all());
        String statement = """
                {"drempel": 5, "kleine_aantallen_verborgen": true,
                 "aantallen_per_niveau": [{"niveau": "gemeente", "aantallen": 50, "verborgen": 12, "verborgen_procent": 24.0}],
                 "aanval": {"bekende_uitgaven": [], "bekende_verbanden": "x", "smalste_bereik_ten_minste": 5,
                            "bewezen_in_hele_personen": true, "geldt_voor": "x"}}
                """;
        owner.sql("alter table release.release disable trigger user").update();
        owner.sql("update release.release set disclosure_threshold = 5,"
                        + " manifest = jsonb_set(manifest::jsonb, '{geheimhouding}', cast(:statement as jsonb))::text")
                .param("statement", statement)
                .update();

        assertThat(read(false).series())
                .containsEntry("beschutwerk_release_hidden_figures{level=\"gemeente\",quarter=\"2024-Q4\"}", 12.0)
                .containsEntry("beschutwerk_release_narrowest_interval_persons{quarter=\"2024-Q4\"}", 5.0)
                .containsEntry("beschutwerk_release_disclosure_threshold_persons{quarter=\"2024-Q4\"}", 5.0);

        owner.sql("update release.release set manifest = replace(manifest, '\"verborgen\": 12', '\"verborgen\": 0')")
                .update();
        assertThat(read(false).names())
                .as("where nothing is hidden nothing was attacked")
                .contains("beschutwerk_release_hidden_figures")
                .doesNotContain("beschutwerk_release_narrowest_interval_persons");

        owner.sql("update release.release set manifest = '{}'").update();
        assertThat(read(false).names())
                .as("of a release of before there were statements")
                .contains("beschutwerk_release_sealed_timestamp_seconds")
                .doesNotContain("beschutwerk_release_hidden_figures", "beschutwerk_release_narrowest_interval_persons");
    }

    @Test
    void whatServeDoesNextIsShownUnderServeAlone() {
        JdbcClient.create(environment.database().owner()).sql("""
                        insert into batch.scheduled_tasks
                          (task_name, task_instance, execution_time, picked, last_success, consecutive_failures, version)
                        values ('due', 'recurring', '2025-06-16T06:00:00Z', false, '2025-06-15T06:00:00Z', 2, 1)
                        """).update();

        assertThat(read(true).series())
                .containsEntry("beschutwerk_task_next_timestamp_seconds{task=\"due\"}", 1750053600.0)
                .containsEntry("beschutwerk_task_last_success_timestamp_seconds{task=\"due\"}", 1749967200.0)
                .containsEntry("beschutwerk_task_consecutive_failures{task=\"due\"}", 2.0)
                .doesNotContainKey("beschutwerk_task_last_failure_timestamp_seconds{task=\"due\"}");
        assertThat(read(false).names()).noneMatch(name -> name.startsWith("beschutwerk_task"));
    }

    @Test
    void aFaultyCalendarTakesAwayNoMoreThanWhatIsLate() {
        Watched elsewhere = new Watched(folder.resolve("nowhere"), List.of(), Map.of());

        List<Reading> readings = reader(environment.useCase(DataSource.class)).read(elsewhere, false);

        assertThat(readings)
                .extracting(Reading::metric)
                .contains(Metric.RELEASES)
                .doesNotContain(Metric.DUE_LATE);
    }

    @Test
    void withoutTheDatabaseItSaysSo() throws Exception {
        TestDatabase gone = TestDatabase.fresh();
        DataSource closed = gone.operator();
        gone.close();

        assertThatThrownBy(() -> reader(closed).read(watched(), false)).isInstanceOf(RuntimeException.class);
    }

    private Exposition read(boolean schedule) {
        Meters meters = Meters.of(Optional.empty());
        new Gauges(meters.all())
                .show(reader(environment.useCase(DataSource.class)).read(watched(), schedule));
        return Exposition.of(meters.text());
    }

    private static Watched watched() {
        return new Watched(Path.of("data", "reference"), List.of(Channel.MAIL), Map.of());
    }

    private StateReader reader(DataSource dataSource) {
        return new StateReader(dataSource, environment.useCase(ReleaseStates.class), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static double moments() {
        return Instant.now().getEpochSecond();
    }
}
