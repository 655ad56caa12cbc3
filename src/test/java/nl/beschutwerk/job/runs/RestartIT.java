package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.Office;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run that broke off is simply started again. */
class RestartIT {

    private static SortedMap<String, String> undisturbed;

    @TempDir
    Path folder;

    private Office office;

    @BeforeAll
    static void runUndisturbed(@TempDir Path calm) throws Exception {
        try (Office other = Office.in(calm)) {
            putDelivery(other);
            other.run(other.all());
            undisturbed = SealedFiles.hashesButForTimes(other.output());
        }
    }

    @BeforeEach
    void open() throws Exception {
        office = Office.in(folder);
        putDelivery(office);
    }

    private static void putDelivery(Office office) throws Exception {
        new Deliveries(office.deliveries())
                .put(
                        "2024-Q4",
                        "land,NL,totaal,15635,10619,",
                        "gemeente,0014,totaal,90,60,",
                        "gemeente,0037,totaal,.,3,");
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    /** Every step is repeated: what an earlier attempt had loaded, a run with other inputs may have replaced since. */
    @ParameterizedTest
    @ValueSource(strings = {"receive", "load", "reconcile", "measure", "protect", "compare", "report", "audit", "seal"})
    void aRunThatBrokeOffBeforeAStepGoesOn(String step) throws Exception {
        assertThat(office.run(office.all(), new BreakingOff(step)))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.FAILED);
        assertThat(office.output().resolve("2024-Q4")).doesNotExist();
        forgetWhatTheJobRemembers();

        Steps steps = new Steps();
        assertThat(office.run(office.all(), steps)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.MADE);
            assertThat(outcome.findingCount()).isOne();
        });

        assertThat(String.join(" ", steps.begun))
                .isEqualTo("receive load reconcile measure protect compare report audit seal");
        assertThat(SealedFiles.hashesButForTimes(office.output())).isEqualTo(undisturbed);
        assertThat(office.count("select count(*) from audit.trail where action = 'seal'"))
                .isOne();
    }

    /** As after a kill between the moment a step is stored as complete and the moment the job stores what it remembers. */
    private void forgetWhatTheJobRemembers() {
        assertThat(JdbcClient.create(office.database().owner())
                        .sql("delete from batch.batch_job_execution_context")
                        .update())
                .isPositive();
    }

    private static final class Steps extends Office.SilentReporter {

        private final List<String> begun = new ArrayList<>();

        @Override
        public void stepBegins(String step) {
            begun.add(step);
        }
    }
}
