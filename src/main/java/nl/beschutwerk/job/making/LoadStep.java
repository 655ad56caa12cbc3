package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.load.DeliveryLoader;
import nl.beschutwerk.intake.load.LoadOutcome;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Judges every row and loads those without a fault. */
final class LoadStep implements Tasklet {

    private final ActiveRun active;
    private final DataSource dataSource;
    private final StopSignal stop;

    LoadStep(ActiveRun active, DataSource dataSource, StopSignal stop) {
        this.active = active;
        this.dataSource = dataSource;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        QuarterRun run = active.run();
        LoadOutcome outcome = DeliveryLoader.of(
                        run.delivery().kind(),
                        dataSource,
                        run.reference(),
                        run.method().method(),
                        stop)
                .load(active.deliveryId(), run.deliveryFolder());
        active.loaded(outcome.rejected());
        if (outcome.refused()) {
            contribution.setExitStatus(ReleaseJobConfiguration.REFUSED);
        } else {
            contribution.incrementWriteCount(outcome.loaded());
            contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(
                    "rows: " + outcome.loaded() + " loaded, " + outcome.rejected() + " rejected"));
        }
        return RepeatStatus.FINISHED;
    }
}
