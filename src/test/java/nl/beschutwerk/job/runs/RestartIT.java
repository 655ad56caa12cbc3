package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a failure, the same command continues the run. */
class RestartIT {

    private static final List<String> STEPS =
            List.of("receive", "load", "reconcile", "measure", "protect", "compare", "report", "audit", "seal");

    private static SortedMap<String, String> undisturbed;

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeAll
    static void runUndisturbed(@TempDir Path calm) throws Exception {
        try (OperatorEnvironment other = OperatorEnvironment.in(calm)) {
            putDelivery(other);
            other.run(other.all());
            undisturbed = SealedFiles.hashesButForTimes(other.output());
        }
    }

    @BeforeEach
    void open() throws Exception {
        environment = OperatorEnvironment.in(folder);
        putDelivery(environment);
    }

    private static void putDelivery(OperatorEnvironment environment) throws Exception {
        new Deliveries(environment.deliveries())
                .put(
                        "2024-Q4",
                        "land,NL,totaal,15635,10619,",
                        "gemeente,0014,totaal,90,60,",
                        "gemeente,0037,totaal,.,3,");
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"receive", "load", "reconcile", "measure", "protect", "compare", "report", "audit", "seal"})
    void aRunThatBrokeOffGoesOnBehindItsLastStep(String step) throws Exception {
        breakOffBefore(step);

        forgetWhatTheJobRemembers();
        Steps steps = goOn();
        int broken = STEPS.indexOf(step);
        assertThat(steps.skipped).isEqualTo(STEPS.subList(0, broken));
        assertThat(steps.done).isEqualTo(STEPS.subList(broken, STEPS.size()));
        assertMadeAsUndisturbed();
    }

    @Test
    void aThirdAttemptSkipsWhatTheFirstDid() throws Exception {
        breakOffBefore("protect");
        breakOffBefore("report");

        Steps steps = goOn();
        assertThat(steps.done).containsExactly("report", "audit", "seal");
        assertThat(steps.said).contains("done before, skipped: rows: 2 loaded, 1 rejected");
        assertMadeAsUndisturbed();
    }

    /** The delivery in the register, the rows, the figures or the files are not those that the broken attempt made. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            receive | update intake.delivery set received_at = clock_timestamp()
            receive | update intake.delivery set purged_at = clock_timestamp()
            load    | update intake.delivery set loaded_at = clock_timestamp()
            load    | delete from intake.headcount where area_code = '0014'
            measure | update release.release set begun_at = clock_timestamp()
            measure | delete from release.release
            measure | delete from release.figure where area_code = '0014'
            protect | update release.figure set confidential = true where amount is not null
            """)
    void aResultThatIsNotThereAnyMoreIsMadeAnew(String from, String change) throws Exception {
        breakOffBefore("seal");
        assertThat(JdbcClient.create(environment.database().owner()).sql(change).update())
                .isPositive();

        Steps steps = goOn();
        assertThat(steps.done).isEqualTo(STEPS.subList(STEPS.indexOf(from), STEPS.size()));
        assertMadeAsUndisturbed();
    }

    @ParameterizedTest
    @CsvSource({"report, opendata/cijfers.csv", "audit, controle/gelijkheid.json"})
    void aFileThatIsGoneIsMadeAnew(String from, String file) throws Exception {
        breakOffBefore("seal");
        Files.delete(environment.output().resolve(".work/2024-Q4-v1").resolve(file));

        assertThat(goOn().done).isEqualTo(STEPS.subList(STEPS.indexOf(from), STEPS.size()));
        assertMadeAsUndisturbed();
    }

    @Test
    void aTargetInTheLongRunThatTheReferenceFilesDoNotHaveIsFound() throws Exception {
        Path readMe = environment.output().resolve(".work/2024-Q4-v1/opendata/leesmij.txt");
        OperatorEnvironment.SilentReporter spoiling = new OperatorEnvironment.SilentReporter() {

            @Override
            public void stepBegins(String step) {
                if (step.equals("audit")) {
                    replace(readMe, "lange termijn is 30.300 banen", "lange termijn is 30.301 banen");
                }
            }
        };

        assertThat(environment.run(environment.all(), spoiling)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
            assertThat(outcome.explanation())
                    .contains(
                            "de doelstelling op lange termijn is [[30301, 2048]], in de referentiebestanden [[30300, 2048]]");
        });
        assertThat(goOn().done).isEqualTo(STEPS.subList(STEPS.indexOf("report"), STEPS.size()));
        assertMadeAsUndisturbed();
    }

    /** What a release hides is chosen beside all quarters that people may know, later ones among them. */
    @Test
    void aLaterQuarterThatWasSealedMeanwhileIsReckonedWith() throws Exception {
        new Deliveries(environment.deliveries()).put("2025-Q1", "land,NL,totaal,15700,10700,");
        OperatorEnvironment.Request earlier = environment.all().only(Quarter.parse("2024-Q4"));
        assertThat(environment.run(earlier, new BreakingOff("seal")))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.FAILED);
        assertThat(environment.run(environment.all().only(Quarter.parse("2025-Q1"))))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);

        Steps steps = new Steps();
        assertThat(environment.run(earlier, steps))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);
        assertThat(steps.done).isEqualTo(STEPS.subList(STEPS.indexOf("protect"), STEPS.size()));
    }

    /** The release records who made it, so that the run of another operator starts again from the first step. */
    @Test
    void anAttemptOfAnotherOperatorDoesEverythingAnew() throws Exception {
        breakOffBefore("seal");
        Steps steps = new Steps();
        assertThat(environment.runAs("een ander", steps))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);
        assertThat(steps.done).isEqualTo(STEPS);
    }

    private static void replace(Path file, String text, String by) {
        try {
            assertThat(file).content().contains(text);
            Files.writeString(file, Files.readString(file).replace(text, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void breakOffBefore(String step) throws Exception {
        assertThat(environment.run(environment.all(), new BreakingOff(step)))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.FAILED);
        assertThat(environment.output().resolve("2024-Q4")).doesNotExist();
    }

    private Steps goOn() throws Exception {
        Steps steps = new Steps();
        assertThat(environment.run(environment.all(), steps)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.MADE);
            assertThat(outcome.findingCount()).isOne();
        });
        return steps;
    }

    private void assertMadeAsUndisturbed() throws Exception {
        assertThat(SealedFiles.hashesButForTimes(environment.output())).isEqualTo(undisturbed);
        assertThat(environment.count("select count(*) from audit.trail where action = 'seal'"))
                .isOne();
    }

    /** The state after a kill between the completion of a step and the saving of the job's context. */
    private void forgetWhatTheJobRemembers() {
        assertThat(JdbcClient.create(environment.database().owner())
                        .sql("delete from batch.batch_job_execution_context")
                        .update())
                .isPositive();
    }

    private static final class Steps extends OperatorEnvironment.SilentReporter {

        private final List<String> skipped = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private final List<String> said = new ArrayList<>();

        @Override
        public void stepEnds(String step, String what, Duration duration) {
            (what.startsWith("done before, skipped: ") ? skipped : done).add(step);
            said.add(what);
        }
    }
}
