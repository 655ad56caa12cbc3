package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import nl.beschutwerk.job.runs.CorrectionRuns.CorrectionResult;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.QuarterLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release is never sealed without a release of an earlier quarter that another command makes, corrects or withdraws in the
 * meantime.
 */
class EarlierQuartersIT {

    private static final Quarter EARLIER = Quarter.parse("2024-Q2");
    private static final Quarter LATER = Quarter.parse("2024-Q4");

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void open() throws Exception {
        environment = OperatorEnvironment.in(folder);
        Deliveries deliveries = new Deliveries(environment.deliveries());
        deliveries.put("2024-Q2", "land,NL,totaal,15000,10200,");
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,");
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void aLaterQuarterWaitsForAnEarlierOneAndItsMakerIsNamed() throws Exception {
        QuarterOutcome outcome;
        try (QuarterLock held = hold(EARLIER)) {
            held.making();
            outcome = later(new OperatorEnvironment.SilentReporter());
        }

        assertThat(outcome.kind()).isEqualTo(Kind.IN_USE);
        assertThat(outcome.explanation())
                .contains("2024-Q2, which 2024-Q4 would show", "jansen, process 4711", "since 20");
        assertThat(environment.output()).isEmptyDirectory();
        assertThat(later(new OperatorEnvironment.SilentReporter()).kind()).isEqualTo(Kind.MADE);
    }

    @Test
    void ofAnEarlierQuarterMadeLaterTheReleasesWithoutItAreNamed() throws Exception {
        assertThat(later(new OperatorEnvironment.SilentReporter()).kind()).isEqualTo(Kind.MADE);

        assertThat(environment.run(environment.all().only(EARLIER)))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.kind()).isEqualTo(Kind.MADE);
                    assertThat(outcome.explanation()).contains("do not show it: 2024-Q4 v1", "correct");
                });
    }

    @Test
    void aDryRunWaitsForItToo() throws Exception {
        try (QuarterLock held = hold(Quarter.parse("2024-Q1"))) {
            held.making();
            assertThat(environment.dryRun())
                    .extracting(QuarterOutcome::kind)
                    .containsExactly(Kind.IN_USE, Kind.WAITING);
        }
    }

    @Test
    void aDecisionOnAnEarlierQuarterOrALaterRunHoldsNothingUp() throws Exception {
        try (QuarterLock decided = hold(EARLIER);
                QuarterLock made = hold(Quarter.parse("2025-Q1"))) {
            assertThat(decided).isNotNull();
            made.making();
            assertThat(later(new OperatorEnvironment.SilentReporter()).kind()).isEqualTo(Kind.MADE);
        }
    }

    @Test
    void anEarlierQuarterBegunMeanwhileKeepsTheLaterOneUnsealed() throws Exception {
        List<QuarterLock> begun = new ArrayList<>();
        QuarterOutcome outcome = later(new Meanwhile(() -> {
            QuarterLock lock = hold(EARLIER);
            lock.making();
            begun.add(lock);
        }));

        assertThat(outcome.kind()).isEqualTo(Kind.IN_USE);
        assertThat(outcome.explanation()).contains("Another run is making 2024-Q2", "jansen, process 4711");
        assertThat(environment.output().resolve("2024-Q4")).doesNotExist();
        begun.get(0).close();
        assertThat(later(new OperatorEnvironment.SilentReporter()).kind()).isEqualTo(Kind.MADE);
    }

    @Test
    void anEarlierQuarterThatIsSealedMeanwhileIsShownAfterAll() throws Exception {
        Meanwhile meanwhile =
                new Meanwhile(() -> assertThat(environment.run(environment.all().only(EARLIER)))
                        .extracting(QuarterOutcome::kind)
                        .containsExactly(Kind.MADE));

        assertThat(later(meanwhile).kind()).isEqualTo(Kind.MADE);

        assertThat(meanwhile.remarks).singleElement().asString().contains("now there: 2024-Q2 v1", "made again");
        assertThat(series()).contains("2024-Q2");
        assertThat(later(new OperatorEnvironment.SilentReporter()).kind()).isEqualTo(Kind.UP_TO_DATE);
    }

    @Test
    void anEarlierQuarterThatIsCorrectedMeanwhileIsShownCorrected() throws Exception {
        environment.run(environment.all().only(EARLIER));
        Path better = new Deliveries(folder.resolve("better")).put("2024-Q2", "land,NL,totaal,15000,10231,");
        Meanwhile meanwhile = new Meanwhile(() -> assertThat(environment
                        .correct(Correcting.of("2024-Q2", "verbeterd").from(better))
                        .outcomes())
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.CORRECTED));

        assertThat(later(meanwhile).kind()).isEqualTo(Kind.MADE);

        assertThat(meanwhile.remarks)
                .singleElement()
                .asString()
                .contains("now there: 2024-Q2 v2; no longer: 2024-Q2 v1");
        assertThat(series()).contains("10231").doesNotContain("10200");
    }

    @Test
    void anEarlierQuarterThatIsWithdrawnMeanwhileIsNotShown() throws Exception {
        environment.run(environment.all().only(EARLIER));
        Meanwhile meanwhile =
                new Meanwhile(() -> environment.publishing("jansen").withdraw(EARLIER, null, "de levering deugt niet"));

        assertThat(later(meanwhile).kind()).isEqualTo(Kind.MADE);

        assertThat(meanwhile.remarks).singleElement().asString().contains("no longer: 2024-Q2 v1");
        assertThat(series()).doesNotContain("2024-Q2");
    }

    @Test
    void aCorrectionOfALaterQuarterIsHeldToTheSameRule() throws Exception {
        environment.run(environment.all());
        Path better = new Deliveries(folder.resolve("better")).put("2024-Q4", "land,NL,totaal,15635,10650,");
        Meanwhile meanwhile = new Meanwhile(() -> {
            Path other = new Deliveries(folder.resolve("other")).put("2024-Q2", "land,NL,totaal,15000,10231,");
            environment.correct(Correcting.of("2024-Q2", "verbeterd").from(other));
        });

        CorrectionResult result =
                environment.correct(Correcting.of("2024-Q4", "verbeterd").from(better), meanwhile);

        assertThat(result.outcomes()).extracting(QuarterOutcome::kind).containsExactly(Kind.CORRECTED);
        assertThat(Files.readString(environment.output().resolve("2024-Q4/v2/opendata/reeks.csv")))
                .contains("10231")
                .doesNotContain("10200");
    }

    @Test
    void twoCommandsAtOnceDoNotMixRealPeopleWithInventedOnes() throws Exception {
        Path manifest = new Deliveries(folder.resolve("invented"))
                .put("2024-Q3", "land,NL,totaal,999,777,")
                .resolve("levering.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"synthetisch\": false", "\"synthetisch\": true"));
        OperatorEnvironment.Request invented = new OperatorEnvironment.Request(
                Optional.empty(), folder.resolve("invented"), environment.all().reference(), environment.output());
        Meanwhile meanwhile = new Meanwhile(() -> assertThat(environment.run(invented))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE));

        QuarterOutcome outcome = later(meanwhile);

        assertThat(outcome.kind()).isEqualTo(Kind.MISTAKE);
        assertThat(outcome.explanation()).contains("2024-Q3 v1", "about invented people");
        assertThat(environment.output().resolve("2024-Q4")).doesNotExist();
    }

    /** The draft is not shown, but people may know it once it is approved, so that it decides what is hidden. */
    @Test
    void aLaterQuarterThatIsWithdrawnMeanwhileMakesItAnew() throws Exception {
        later(new OperatorEnvironment.SilentReporter());
        Meanwhile meanwhile =
                new Meanwhile(() -> environment.publishing("jansen").withdraw(LATER, null, "de levering deugt niet"));

        assertThat(environment.run(environment.all().only(EARLIER), meanwhile))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);

        assertThat(meanwhile.remarks).singleElement().asString().contains("no longer: 2024-Q4 v1", "made again");
    }

    private QuarterOutcome later(OperatorEnvironment.SilentReporter reporter) throws Exception {
        return environment.run(environment.all().only(LATER), reporter).get(0);
    }

    private String series() throws IOException {
        return Files.readString(environment.release("2024-Q4").resolve("opendata/reeks.csv"));
    }

    private QuarterLock hold(Quarter quarter) throws SQLException {
        return QuarterLock.tryAcquire(environment.database().operator(), quarter, "jansen, process 4711")
                .orElseThrow();
    }

    /** An action of another command. */
    private interface Doing {

        void run() throws Exception;
    }

    /**
     * Runs an action once, while the later quarter is being made: after its earlier releases were read, before it is sealed.
     */
    private static final class Meanwhile extends OperatorEnvironment.SilentReporter {

        private final Doing doing;
        private final List<String> remarks = new ArrayList<>();
        private boolean done;

        Meanwhile(Doing doing) {
            this.doing = doing;
        }

        @Override
        public void stepBegins(String step) {
            if (step.equals("report") && !done) {
                done = true;
                try {
                    doing.run();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void remark(String words) {
            remarks.add(words);
        }
    }
}
