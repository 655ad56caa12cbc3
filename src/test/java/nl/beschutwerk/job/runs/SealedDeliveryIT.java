package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The rows, counts and findings behind a sealed release stay as they were, whatever becomes of later corrections. */
class SealedDeliveryIT {

    private static final String COUNTED = "select count(*) from intake.headcount h join release.release r"
            + " on r.delivery_id = h.delivery_id where r.version = 1";

    private static final String LOADED = "select count(*) from intake.delivery d join release.release r"
            + " on r.delivery_id = d.delivery_id where r.version = 1 and d.status = 'loaded' and d.sealed";

    @TempDir
    private Path folder;

    private OperatorEnvironment environment;
    private String trace;

    @BeforeEach
    void makeARelease() throws Exception {
        environment = OperatorEnvironment.in(folder);
        new Deliveries(environment.deliveries())
                .put(
                        "2024-Q4",
                        "land,NL,totaal,15635,10619,",
                        "gemeente,0080,totaal,900,600,",
                        "gemeente,0037,totaal,.,3,");
        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);
        trace = traceOfFirst();
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void aRefusedCorrectionLeavesThemAlone() throws Exception {
        assertThat(environment
                        .correct(correction("minimum_aantal: 10", "minimum_aantal: 0"))
                        .outcomes())
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.REFUSED);

        assertUntouched();
        FileSystemUtils.deleteRecursively(environment.release("2024-Q4"));
        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.RESTORED);
    }

    @Test
    void aCorrectionThatBrokeOffLeavesThemAlone() throws Exception {
        for (String step : List.of("receive", "load", "measure", "seal")) {
            environment.correct(correction("drempel: 5", "drempel: 6"), new BreakingOff(step));

            assertUntouched();
        }
        assertThat(environment.correct(correction("drempel: 5", "drempel: 6")).outcomes())
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.CORRECTED);
        assertUntouched();
    }

    @Test
    void aCorrectionOfTheSameDeliveryHasRowsOfItsOwn() throws Exception {
        environment.correct(correction("drempel: 5", "drempel: 6"));

        assertUntouched();
        assertThat(environment.count("select count(distinct delivery_id) from release.release where state = 'draft'"))
                .isEqualTo(2);
        assertThat(environment.count("select count(*) from intake.headcount")).isEqualTo(4);
        assertThat(environment.purge("2025-Q1")).hasSize(2);
        assertThat(environment.count("select count(*) from intake.headcount")).isZero();
    }

    @Test
    void aCheckAndADryRunLeaveThemAlone() throws Exception {
        environment.correct(
                correction("minimum_aantal: 10", "minimum_aantal: 0").asDryRun());

        assertUntouched();
        assertThat(environment.count("select count(*) from intake.delivery")).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from intake.finding",
                "insert into intake.finding (delivery_id, step, code, severity, sentence)"
                        + " select delivery_id, 'load', 'x', 'fout', 'x' from intake.delivery",
                "update intake.delivery_file set loaded_rows = 3, rejected_rows = 0",
                "delete from intake.delivery_file",
                "update intake.delivery set status = 'refused', loaded_at = null",
                "update intake.delivery set sealed = false",
                "select intake.prepare_partitions(delivery_id) from intake.delivery;"
                        + " update intake.delivery set status = 'received', loaded_at = null"
            })
    void theDatabaseRefusesToChangeThem(String sql) throws Exception {
        assertThatThrownBy(() -> asOperator(sql)).hasMessageContaining("of a sealed release is never changed");

        assertUntouched();
    }

    private void asOperator(String sql) throws Exception {
        try (Connection connection = environment.database().operator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertUntouched() {
        assertThat(environment.count(COUNTED)).isEqualTo(2);
        assertThat(environment.count(LOADED)).isOne();
        assertThat(traceOfFirst()).isEqualTo(trace);
    }

    /** The part of a trace on version 1, up to that on version 2. */
    private String traceOfFirst() {
        List<String> lines = environment.trace("2024-Q4", "NL", Indicator.WERKZAME_PERSONEN);
        return String.join(
                "\n",
                lines.stream()
                        .dropWhile(line -> !line.startsWith("2024-Q4 v1"))
                        .takeWhile(line -> !line.startsWith("2024-Q4 v2"))
                        .toList());
    }

    private Correcting correction(String choice, String other) throws Exception {
        String method = Files.readString(Path.of("data", "reference", "method.yaml"));
        assertThat(method).contains(choice);
        Path changed = folder.resolve("changed.yaml");
        Files.writeString(changed, method.replace(choice, other).replace("methode: \"2026-1\"", "methode: \"anders\""));
        return Correcting.of("2024-Q4", "andere methode").by(changed);
    }
}
