package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.util.List;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.release.ReleaseManifest;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Stands where a run seals: looks at the files and figures that would be sealed. */
final class PreviewStep implements Tasklet {

    private final QuarterRun run;
    private final ReleaseRooms rooms;
    private DryRun.@Nullable Seen seen;

    PreviewStep(QuarterRun run, ReleaseRooms rooms) {
        this.run = run;
        this.rooms = rooms;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        Figures figures = rooms.figures().protectedFigures(run.releaseBeingMade(rooms));
        List<Revision> revisions = run.corrected()
                .map(corrected -> Revision.between(rooms.figures().protectedFigures(corrected.release()), figures))
                .orElse(List.of());
        Sha256 seal = ReleaseManifest.seal(run.folder().stagedFiles());
        seen = new DryRun.Seen(seal, figures.stream().count(), revisions);
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription("nothing is sealed"));
        return RepeatStatus.FINISHED;
    }

    /** Null as long as the step was not reached. */
    DryRun.@Nullable Seen seen() {
        return seen;
    }
}
