package nl.beschutwerk.job.support;

import static nl.beschutwerk.job.OperatorEnvironment.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run per quarter at a time. */
class QuarterInUseIT {

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void open() throws Exception {
        environment = OperatorEnvironment.in(folder);
        new Deliveries(environment.deliveries()).put("2024-Q4", "land,NL,totaal,15635,10619,");
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void aQuarterThatAnotherRunHoldsIsLeftAndTheHolderNamed() throws Exception {
        try (QuarterLock held = hold()) {
            assertThat(held).isNotNull();
            QuarterOutcome outcome = environment.run(environment.all()).get(0);

            assertThat(outcome.kind()).isEqualTo(Kind.IN_USE);
            assertThat(outcome.explanation()).contains("jansen, process 4711", "since 20", "nothing of it was changed");
            assertThat(environment.output()).isEmptyDirectory();
        }
    }

    @Test
    void aQuarterCanBeTakenAsSoonAsItIsLetGo() throws Exception {
        hold().close();

        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);
    }

    @Test
    void anEarlierQuarterIsNotHeldUp() throws Exception {
        new Deliveries(environment.deliveries()).put("2024-Q3", "land,NL,totaal,15000,10000,");
        try (QuarterLock held = hold()) {
            assertThat(held).isNotNull();
            assertThat(environment.run(environment.all()))
                    .extracting(QuarterOutcome::kind)
                    .containsExactly(Kind.MADE, Kind.IN_USE);
        }
    }

    @Test
    void aLaterQuarterWaitsForTheOneItWouldShow() throws Exception {
        new Deliveries(environment.deliveries()).put("2025-Q1", "land,NL,totaal,16000,11000,");
        try (QuarterLock held = hold()) {
            assertThat(held).isNotNull();
            assertThat(environment.run(environment.all()))
                    .extracting(QuarterOutcome::kind)
                    .containsExactly(Kind.IN_USE, Kind.WAITING);
        }
        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE, Kind.MADE);
    }

    private QuarterLock hold() throws Exception {
        return QuarterLock.tryAcquire(environment.database().operator(), QUARTER, "jansen, process 4711")
                .orElseThrow();
    }
}
