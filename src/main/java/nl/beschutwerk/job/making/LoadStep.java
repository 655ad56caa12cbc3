package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import nl.beschutwerk.intake.load.DeliveryLoader;
import nl.beschutwerk.intake.load.LoadOutcome;
import nl.beschutwerk.job.support.ReleaseRooms;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Judges every row and loads those without a fault. */
public final class LoadStep implements Tasklet {

    private final QuarterRun run;
    private final ReleaseRooms rooms;

    LoadStep(QuarterRun run, ReleaseRooms rooms) {
        this.run = run;
        this.rooms = rooms;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        LoadOutcome outcome = load(run, rooms, ReceivedDelivery.id(context));
        if (outcome.refused()) {
            throw new DeliveryRefusedException();
        }
        contribution.incrementWriteCount(outcome.loaded());
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(
                "rows: " + outcome.loaded() + " loaded, " + outcome.rejected() + " rejected"));
        return RepeatStatus.FINISHED;
    }

    /**
     * Loads a received delivery, for good or for a trial.
     *
     * @param deliveryId the key that it was received under
     * @return how much was loaded and left out, and whether too much was left out to go on
     */
    public static LoadOutcome load(QuarterRun run, ReleaseRooms rooms, long deliveryId)
            throws IOException, SQLException {
        return DeliveryLoader.of(
                        run.delivery().kind(),
                        rooms.dataSource(),
                        run.reference(),
                        run.method().method(),
                        rooms.interruption())
                .load(deliveryId, run.deliveryFolder());
    }
}
