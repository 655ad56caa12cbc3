package nl.beschutwerk.job.making;

import java.sql.SQLException;
import nl.beschutwerk.intake.load.Reconciliation;
import nl.beschutwerk.job.support.ReleaseRooms;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Proves that no delivered row is lost between the files and the tables. */
final class ReconcileStep implements Tasklet {

    private final ReleaseRooms rooms;

    ReconcileStep(ReleaseRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        long rows = new Reconciliation(rooms.dataSource()).check(ReceivedDelivery.id(context));
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription("rows accounted for: " + rows));
        return RepeatStatus.FINISHED;
    }
}
