package nl.beschutwerk.job.making;

import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.job.making.PublishedQuarters.Compositions;
import nl.beschutwerk.job.support.KeptVersions;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.solver.SolverWork;

/** Chooses what a release hides, beside all that people may know. The same release always gives the same choice. */
final class ReleaseSuppression {

    /** What choosing and attacking count. Nobody knows beforehand how many there will be. */
    static final String MODELS = "models";

    private final FigureStore figureStore;
    private final KeptVersions keptVersions;
    private final StopSignal stop;

    ReleaseSuppression(FigureStore figureStore, KeptVersions keptVersions, StopSignal stop) {
        this.figureStore = figureStore;
        this.keptVersions = keptVersions;
        this.stop = stop;
    }

    /**
     * The figures to hide, with tables that nobody can then distinguish from the true one.
     *
     * @param done counts the models that are solved
     */
    Suppression.Choice of(QuarterRun run, Release release, WorkDone done) {
        SolverWork work = new SolverWork(stop);
        done.begin(MODELS, work::calls);
        Figures figures = figureStore.unprotectedFigures(release);
        return new Suppression(run.method().method(), Compositions.of(run.reference(), run.quarter()), work)
                .choose(
                        figures,
                        figureStore.basePersons(release),
                        keptVersions.before(release, figures),
                        new PublishedQuarters(figureStore)
                                .of(run.others(), run.reference(), run.folder().output()));
    }
}
