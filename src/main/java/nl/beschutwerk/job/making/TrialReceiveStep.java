package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.receive.ReceiveOutcome;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Receives the delivery beside, and not in the place of, what is known of the same content. */
final class TrialReceiveStep implements Tasklet {

    private final QuarterRun run;
    private final TemporaryDelivery trial;
    private final StopSignal stop;

    TrialReceiveStep(QuarterRun run, TemporaryDelivery trial, StopSignal stop) {
        this.run = run;
        this.trial = trial;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        ReceiveOutcome outcome = trial.receive(run.deliveryFolder(), run.quarter(), stop);
        ReceivedDelivery.remember(context, outcome.deliveryId());
        if (outcome.refused()) {
            throw new DeliveryRefusedException();
        }
        contribution.setExitStatus(
                ExitStatus.COMPLETED.addExitDescription(outcome.name() + ", rows: " + outcome.rows()));
        return RepeatStatus.FINISHED;
    }
}
