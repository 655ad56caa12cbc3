package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.receive.DeliveryCheck;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Checks everything for which a delivery can be refused before its rows are loaded. A run that keeps nothing registers the
 * delivery separately, and does not replace an existing registration of the same content.
 */
final class ReceiveStep implements Tasklet {

    private final ActiveRun active;
    private final DeliveryCheck check;
    private final StopSignal stop;

    ReceiveStep(ActiveRun active, DeliveryCheck check, StopSignal stop) {
        this.active = active;
        this.check = check;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        ReceiveOutcome outcome = receive();
        active.received(outcome.deliveryId(), outcome.rows());
        contribution.setExitStatus(
                outcome.refused()
                        ? ReleaseJob.REFUSED
                        : ExitStatus.COMPLETED.addExitDescription(outcome.name() + ", rows: " + outcome.rows()));
        return RepeatStatus.FINISHED;
    }

    private ReceiveOutcome receive() throws IOException, SQLException {
        InspectedDelivery delivery = active.run().inspected();
        if (active.temporary().isPresent()) {
            TemporaryDelivery temporary = active.temporary().get();
            return temporary.receive(delivery, stop, active.work());
        }
        return check.receive(delivery, active.work());
    }
}
