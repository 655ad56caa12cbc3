package nl.beschutwerk.job.making;

import java.util.Set;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Marks the confidential figures. All later steps only see the protected figures. */
final class ProtectStep implements Tasklet {

    private final ActiveRun active;
    private final Release release;
    private final ReleaseSuppression choosing;
    private final FigureStore figureStore;

    ProtectStep(ActiveRun active, Release release, ReleaseSuppression choosing, FigureStore figureStore) {
        this.active = active;
        this.release = release;
        this.choosing = choosing;
        this.figureStore = figureStore;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Suppression.Choice choice = choosing.of(active.run(), release, active.work());
        active.protectedBy(choice.possible());
        Set<FigureKey> hidden = choice.hidden();
        figureStore.markConfidential(release, hidden);
        contribution.incrementWriteCount(hidden.size());
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(hidden.size() + " figures hidden"));
        return RepeatStatus.FINISHED;
    }
}
