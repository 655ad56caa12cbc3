package nl.beschutwerk.job.making;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFile;
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
        List<String> different = differences(folder.stagedFiles(), register.filesOf(release));
        if (!different.isEmpty()) {
            folder.discardStaging();
            throw new RestoredFilesDifferException(release, folder, different);
        }
        PrivateFiles.writeString(folder.staging().resolve(ReleaseManifest.FILE_NAME), register.manifestOf(release));
        folder.moveIntoPlace();
        return RepeatStatus.FINISHED;
    }

    /** The paths of the files that are not the same in both, or are in one of them only. */
    private static List<String> differences(List<ReleaseFile> made, List<ReleaseFile> sealed) {
        return Stream.concat(
                        made.stream().filter(file -> !sealed.contains(file)),
                        sealed.stream().filter(file -> !made.contains(file)))
                .map(ReleaseFile::path)
                .distinct()
                .sorted()
                .toList();
    }
}
