package nl.beschutwerk.job.making;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.job.receiving.CheckOutcome;
import nl.beschutwerk.job.receiving.FindingsInShort;
import nl.beschutwerk.job.receiving.ReturnFolder;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Ends a check: writes the files for the deliverer and reports the findings, before the transaction is rolled back. */
final class ReturnStep implements Tasklet {

    private final ActiveRun active;
    private final FindingStore findingStore;
    private final ReturnFolder returnFolder;

    ReturnStep(ActiveRun active, FindingStore findingStore, ReturnFolder returnFolder) {
        this.active = active;
        this.findingStore = findingStore;
        this.returnFolder = returnFolder;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        boolean refused = context.getStepContext().getStepExecution().getJobExecution().getStepExecutions().stream()
                .anyMatch(step -> ReleaseJob.isRefused(step.getExitStatus()));
        active.finishCheck(outcome(refused));
        return RepeatStatus.FINISHED;
    }

    private CheckOutcome outcome(boolean refused) throws IOException, SQLException {
        FindingsInShort found = FindingsInShort.of(findingStore, active.deliveryId());
        String name = active.run().opened().name();
        boolean synthetic = active.run().opened().synthetic();
        Path retour = active.retour();
        if (found.count() == 0) {
            returnFolder.clear(retour, name);
            return new CheckOutcome(name, synthetic, false, active.delivered(), 0, List.of(), 0, null, List.of());
        }
        ReturnFolder.Written written = returnFolder.write(
                retour, active.deliveryId(), name, active.run().deliveryFolder());
        return new CheckOutcome(
                name,
                synthetic,
                refused,
                active.delivered(),
                active.rejected(),
                found.first(),
                found.count(),
                written.folder(),
                written.workbooks());
    }
}
