package nl.beschutwerk.job.making;

import java.util.EnumMap;
import java.util.Map;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.measure.Comparing;
import nl.beschutwerk.release.Release;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Compares the protected figures with those of the previous quarter and of a year before. */
final class CompareStep implements Tasklet {

    private final QuarterRun run;
    private final Release release;
    private final Comparing comparing;

    CompareStep(QuarterRun run, Release release, Comparing comparing) {
        this.run = run;
        this.release = release;
        this.comparing = comparing;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Map<ComparedWith, Long> earlier = new EnumMap<>(ComparedWith.class);
        for (ComparedWith with : ComparedWith.values()) {
            run.earlier(with.quarterFor(run.quarter())).ifPresent(found -> earlier.put(with, found.id()));
        }
        long changes = comparing.compare(release.id(), earlier);
        contribution.incrementWriteCount(changes);
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(
                earlier.isEmpty() ? "no earlier quarter to compare with" : changes + " changes"));
        return RepeatStatus.FINISHED;
    }
}
