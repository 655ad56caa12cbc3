package nl.beschutwerk.job.making;

import java.io.IOException;
import nl.beschutwerk.audit.AuditResult;
import nl.beschutwerk.audit.Audits;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.release.Release;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Reads the files back before they are sealed: whether everyone can use them, whether they all say the same, and whether
 * anything confidential can be worked out from them.
 */
final class AuditStep implements Tasklet {

    private final QuarterRun run;
    private final ReleaseRooms rooms;

    AuditStep(QuarterRun run, ReleaseRooms rooms) {
        this.run = run;
        this.rooms = rooms;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        AuditResult result = Audits.examine(run.folder().staging(), rooms.interruption());
        if (!result.passed()) {
            throw new AuditFailedException(result.failures());
        }
        Release release = run.releaseBeingMade(rooms);
        DisclosureAudit disclosure = DisclosureAudit.of(
                rooms,
                release,
                run.folder().staging(),
                run.reference(),
                run.method().method(),
                rooms.interruption());
        if (!disclosure.exposed().isEmpty()) {
            throw new AuditFailedException(disclosure.failures());
        }
        contribution.incrementWriteCount(result.written().size());
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(disclosure.inShort()));
        return RepeatStatus.FINISHED;
    }
}
