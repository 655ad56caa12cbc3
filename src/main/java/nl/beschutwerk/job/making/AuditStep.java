package nl.beschutwerk.job.making;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.audit.AuditResult;
import nl.beschutwerk.audit.Audits;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.consistency.LongRunProof;
import nl.beschutwerk.domain.PossibleFigures;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.job.making.PublishedQuarters.Compositions;
import nl.beschutwerk.release.Release;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Reads the files back before they are sealed. Checks whether everyone can use them, whether all formats say the same, and
 * whether anything confidential can be worked out from them.
 */
final class AuditStep implements Tasklet {

    private final ActiveRun active;
    private final Release release;
    private final ReleaseSuppression choosing;
    private final DisclosureAuditor auditor;
    private final StopSignal stop;

    AuditStep(
            ActiveRun active,
            Release release,
            ReleaseSuppression choosing,
            DisclosureAuditor auditor,
            StopSignal stop) {
        this.active = active;
        this.release = release;
        this.choosing = choosing;
        this.auditor = auditor;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        QuarterRun run = active.run();
        Path folder = run.folder().staging();
        AuditResult result =
                Audits.examine(folder, Compositions.of(run.reference(), run.quarter()), stop, active.work());
        contribution.incrementWriteCount(result.write(folder).size());
        if (active.mode() == RunMode.RESTORE) {
            // Files that are made again are compared with the sealed ones, which is stricter.
            return RepeatStatus.FINISHED;
        }
        // First what all files have from one place: what follows from it comes after.
        List<Failure> failures = new ArrayList<>(LongRunProof.failures(folder, inTheLongRun(run)));
        failures.addAll(result.failures());
        if (!failures.isEmpty()) {
            throw new AuditFailedException(failures);
        }
        DisclosureAudit disclosure = auditor.audit(
                release,
                new DisclosureAuditor.Files(folder, run.folder().output()),
                run.reference(),
                run.method().method(),
                possibleFigures(),
                active.work());
        if (!disclosure.exposed().isEmpty()) {
            throw new AuditFailedException(disclosure.failures());
        }
        active.stated(disclosure.statement());
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(disclosure.inShort()));
        return RepeatStatus.FINISHED;
    }

    private static Optional<LongRunProof.Target> inTheLongRun(QuarterRun run) {
        return run.reference()
                .targets()
                .longTerm(run.quarter().year())
                .map(later -> new LongRunProof.Target(later.target(), later.year()));
    }

    /**
     * The figures that nobody can distinguish from the true ones. If an earlier attempt chose what to hide, the choice is made
     * again: without these figures an attack may prove less, and a restart states the same as a run that was not broken off.
     */
    private List<PossibleFigures> possibleFigures() {
        return active.possibleFigures()
                .orElseGet(
                        () -> choosing.of(active.run(), release, active.work()).possible());
    }
}
