package nl.beschutwerk.job;

import java.io.IOException;
import nl.beschutwerk.audit.AuditResult;
import nl.beschutwerk.audit.Audits;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Reads the files back before they are sealed: whether everyone can use them, and whether they all say the same. */
final class AuditStep implements Tasklet {

    private final QuarterRun run;

    AuditStep(QuarterRun run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        AuditResult result = Audits.examine(run.folder().staging());
        if (!result.passed()) {
            throw new AuditFailed(result.failures());
        }
        contribution.incrementWriteCount(result.written().size());
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription("passed"));
        return RepeatStatus.FINISHED;
    }
}
