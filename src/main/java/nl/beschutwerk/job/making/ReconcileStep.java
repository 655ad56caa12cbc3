package nl.beschutwerk.job.making;

import java.sql.SQLException;
import javax.sql.DataSource;
import nl.beschutwerk.intake.load.Reconciliation;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Proves that no delivered row is lost between the files and the tables. */
final class ReconcileStep implements Tasklet {

    private final ActiveRun active;
    private final DataSource dataSource;

    ReconcileStep(ActiveRun active, DataSource dataSource) {
        this.active = active;
        this.dataSource = dataSource;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        long rows = new Reconciliation(dataSource).check(active.deliveryId());
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription("rows accounted for: " + rows));
        return RepeatStatus.FINISHED;
    }
}
