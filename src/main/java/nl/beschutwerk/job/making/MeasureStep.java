package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import nl.beschutwerk.domain.Plural;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Begins a release, calculates its figures from the loaded rows, and finds what only figures can show. */
final class MeasureStep implements Tasklet {

    private final ActiveRun active;
    private final QuarterMeasure quarterMeasure;

    MeasureStep(ActiveRun active, QuarterMeasure quarterMeasure) {
        this.active = active;
        this.quarterMeasure = quarterMeasure;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        QuarterMeasure.Outcome outcome = quarterMeasure.measure(active.run(), active.deliveryId());
        int findings = outcome.findings();
        contribution.incrementWriteCount(outcome.figures());
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(
                outcome.figures() + " figures" + (findings == 0 ? "" : ", " + Plural.of(findings, "finding"))));
        return RepeatStatus.FINISHED;
    }
}
