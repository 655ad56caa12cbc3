package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.intake.delivery.DeliveryFolder;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.ReleaseRooms;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Checks everything that can refuse the delivery before a row of it is loaded. */
final class ReceiveStep implements Tasklet {

    private final QuarterRun run;
    private final ReleaseRooms rooms;

    ReceiveStep(QuarterRun run, ReleaseRooms rooms) {
        this.run = run;
        this.rooms = rooms;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        ReceiveOutcome outcome = rooms.deliveryCheck().receive(run.deliveryFolder(), run.quarter());
        ReceivedDelivery.remember(context, outcome.deliveryId());
        requireUnchanged();
        if (outcome.refused()) {
            throw new DeliveryRefusedException();
        }
        contribution.setExitStatus(
                ExitStatus.COMPLETED.addExitDescription(outcome.name() + ", rows: " + outcome.rows()));
        return RepeatStatus.FINISHED;
    }

    /** What was received must be what the release will name as its inputs. */
    private void requireUnchanged() throws IOException {
        OpenedDelivery now = new DeliveryFolder(run.deliveryFolder(), run.quarter()).open();
        if (!RunInputs.of(now, run.reference(), run.method(), run.earlier(), run.corrected())
                .equals(run.inputs())) {
            throw new OperatorMistakeException("The delivery in " + ProjectPaths.shown(run.deliveryFolder())
                    + " changed while it was being received. Wait until it is there as a whole, and run again.");
        }
    }
}
