package nl.beschutwerk.job.making;

import java.util.Set;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.job.making.PublishedQuarters.Compositions;
import nl.beschutwerk.job.support.KeptVersions;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.solver.SolverWork;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Marks the confidential figures. All later steps only see the protected figures. */
final class ProtectStep implements Tasklet {

    private final ActiveRun active;
    private final QuarterRun run;
    private final Release release;
    private final FigureStore figureStore;
    private final KeptVersions keptVersions;
    private final PublishedQuarters publishedQuarters;
    private final StopSignal stop;

    ProtectStep(
            ActiveRun active,
            Release release,
            FigureStore figureStore,
            KeptVersions keptVersions,
            PublishedQuarters publishedQuarters,
            StopSignal stop) {
        this.active = active;
        this.run = active.run();
        this.publishedQuarters = publishedQuarters;
        this.release = release;
        this.figureStore = figureStore;
        this.keptVersions = keptVersions;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Figures figures = figureStore.unprotectedFigures(release);
        Suppression.Choice choice = new Suppression(
                        run.method().method(), Compositions.of(run.reference(), run.quarter()), new SolverWork(stop))
                .choose(
                        figures,
                        figureStore.basePersons(release),
                        keptVersions.before(release, figures),
                        publishedQuarters.of(
                                run.others(), run.reference(), run.folder().output()));
        active.protectedBy(choice.possible());
        Set<FigureKey> hidden = choice.hidden();
        figureStore.markConfidential(release, hidden);
        contribution.incrementWriteCount(hidden.size());
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(hidden.size() + " figures hidden"));
        return RepeatStatus.FINISHED;
    }
}
