package nl.beschutwerk.job.making;

import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.job.making.PublishedQuarters.Compositions;
import nl.beschutwerk.job.support.KeptVersions;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.solver.SolverWork;

/** Chooses what a release hides, beside all that people may know. The same release always gives the same choice. */
final class ReleaseSuppression {

    private final FigureStore figureStore;
    private final KeptVersions keptVersions;
    private final StopSignal stop;

    ReleaseSuppression(FigureStore figureStore, KeptVersions keptVersions, StopSignal stop) {
        this.figureStore = figureStore;
        this.keptVersions = keptVersions;
        this.stop = stop;
    }

    /** The figures to hide, with tables that nobody can then distinguish from the true one. */
    Suppression.Choice of(QuarterRun run, Release release) {
        Figures figures = figureStore.unprotectedFigures(release);
        return new Suppression(
                        run.method().method(), Compositions.of(run.reference(), run.quarter()), new SolverWork(stop))
                .choose(
                        figures,
                        figureStore.basePersons(release),
                        keptVersions.before(release, figures),
                        new PublishedQuarters(figureStore)
                                .of(run.others(), run.reference(), run.folder().output()));
    }
}
