package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import nl.beschutwerk.release.Release;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes all files of the release, out of sight. */
final class ReportStep implements Tasklet {

    private final QuarterRun run;
    private final Release release;
    private final ReleaseFiles releaseFiles;

    ReportStep(QuarterRun run, Release release, ReleaseFiles releaseFiles) {
        this.run = run;
        this.release = release;
        this.releaseFiles = releaseFiles;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        int files = releaseFiles.write(run, release, run.folder().emptyStaging());
        contribution.incrementWriteCount(files);
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(files + " files"));
        return RepeatStatus.FINISHED;
    }
}
