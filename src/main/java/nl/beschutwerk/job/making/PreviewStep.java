package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.job.receiving.FindingsInShort;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseManifest;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Replaces sealing in a dry run: computes the seal, the number of figures and the revisions that a real run would have sealed.
 */
final class PreviewStep implements Tasklet {

    private final ActiveRun active;
    private final Release release;
    private final FigureStore figureStore;
    private final FindingStore findingStore;

    PreviewStep(ActiveRun active, Release release, FigureStore figureStore, FindingStore findingStore) {
        this.active = active;
        this.release = release;
        this.figureStore = figureStore;
        this.findingStore = findingStore;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        QuarterRun run = active.run();
        Figures figures = figureStore.protectedFigures(release);
        List<Revision> revisions = run.corrected()
                .map(corrected -> Revision.between(figureStore.protectedFigures(corrected.release()), figures))
                .orElse(List.of());
        Sha256 seal = ReleaseManifest.seal(run.folder().stagedFiles());
        active.finishDryRun(new DryRunResult(
                seal,
                figures.stream().count(),
                revisions,
                FindingsInShort.of(findingStore, active.deliveryId()),
                findingStore.count(active.deliveryId()).containsKey(Severity.FOUT)));
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription("nothing is sealed"));
        return RepeatStatus.FINISHED;
    }
}
