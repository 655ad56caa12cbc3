package nl.beschutwerk.operate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.explain.Ending;
import nl.beschutwerk.job.making.ReleaseJob;
import org.junit.jupiter.api.Test;

class StepEndingTest {

    @Test
    void aSkippedStepSaysSoAndNothingOfWhatItDid() {
        assertThat(StepEnding.cell(step(ReleaseJob.DONE_BEFORE + ": rows: 2 loaded")))
                .isEqualTo(Cell.of("done before, skipped"));
        assertThat(StepEnding.cell(step("rows: 2 loaded"))).isEqualTo(Cell.of("completed"));
    }

    private static Attempt.Step step(String done) {
        return new Attempt.Step("load", Optional.empty(), 0, Ending.COMPLETED, done);
    }
}
