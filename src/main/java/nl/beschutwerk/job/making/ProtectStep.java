package nl.beschutwerk.job.making;

import java.util.Set;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.solver.SolverWork;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Marks the figures that may not be seen; every step behind this one sees the protected figures alone. */
final class ProtectStep implements Tasklet {

    private final QuarterRun run;
    private final ReleaseRooms rooms;

    ProtectStep(QuarterRun run, ReleaseRooms rooms) {
        this.run = run;
        this.rooms = rooms;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Release release = run.releaseBeingMade(rooms);
        Figures figures = rooms.figures().unprotectedFigures(release);
        Set<FigureKey> hidden = new Suppression(
                        run.method().method(),
                        Compositions.of(run.reference(), run.quarter()),
                        new SolverWork(rooms.interruption()))
                .choose(figures, rooms.figures().basePersons(release), rooms.versionsBefore(release, figures));
        rooms.figures().markConfidential(release, hidden);
        contribution.incrementWriteCount(hidden.size());
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(hidden.size() + " figures hidden"));
        return RepeatStatus.FINISHED;
    }
}
