package nl.beschutwerk.job.making;

import java.io.IOException;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseManifest;
import nl.beschutwerk.release.ReleaseRegister;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Restores the files of a sealed release. The same inputs give the same bytes, so the new files are compared with the sealed
 * ones.
 */
final class RestoreStep implements Tasklet {

    private final QuarterRun run;
    private final Release release;
    private final ReleaseRegister register;

    RestoreStep(QuarterRun run, Release release, ReleaseRegister register) {
        this.run = run;
        this.release = release;
        this.register = register;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        ReleaseFolder folder = run.folder();
        if (!folder.stagedFiles().equals(register.filesOf(release))) {
            folder.discardStaging();
            throw new OperatorMistakeException(
                    "The files of " + release.label() + " are gone from " + ProjectPaths.shown(folder.sealed())
                            + ", and this version of the code makes others than code " + release.codeVersion()
                            + " sealed. Restore them from a backup, or make them with that code.");
        }
        PrivateFiles.writeString(folder.staging().resolve(ReleaseManifest.FILE_NAME), register.manifestOf(release));
        folder.moveIntoPlace();
        return RepeatStatus.FINISHED;
    }
}
