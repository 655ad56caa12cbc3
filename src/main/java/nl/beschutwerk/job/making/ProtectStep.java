package nl.beschutwerk.job.making;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.Composition;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.job.support.KeptVersions;
import nl.beschutwerk.reference.ReferenceData;
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

    private final QuarterRun run;
    private final Release release;
    private final FigureStore figureStore;
    private final KeptVersions keptVersions;
    private final StopSignal stop;

    ProtectStep(QuarterRun run, Release release, FigureStore figureStore, KeptVersions keptVersions, StopSignal stop) {
        this.run = run;
        this.release = release;
        this.figureStore = figureStore;
        this.keptVersions = keptVersions;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Figures figures = figureStore.unprotectedFigures(release);
        Set<FigureKey> hidden = new Suppression(
                        run.method().method(), Compositions.of(run.reference(), run.quarter()), new SolverWork(stop))
                .choose(figures, figureStore.basePersons(release), keptVersions.before(release, figures));
        figureStore.markConfidential(release, hidden);
        contribution.incrementWriteCount(hidden.size());
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(hidden.size() + " figures hidden"));
        return RepeatStatus.FINISHED;
    }

    /** The composition of the country at a quarter's reference date, as disclosure control needs it. */
    static final class Compositions {

        private Compositions() {}

        static Composition of(ReferenceData reference, Quarter quarter) {
            SortedMap<String, List<String>> municipalities = new TreeMap<>();
            for (Area region : reference.areas(AreaLevel.ARBEIDSMARKTREGIO, quarter.referenceDate())) {
                municipalities.put(
                        region.code(),
                        reference.municipalitiesOf(region.code(), quarter.referenceDate()).stream()
                                .map(Area::code)
                                .toList());
            }
            return new Composition(municipalities);
        }
    }
}
