package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.job.making.Corrected;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.SyntheticDataGuard;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;

/** Makes the next version of a quarter. The caller holds the lock of the quarter. */
final class QuarterCorrection {

    /** The delivery from which a version is made. It is opened only after the check that there is a release to correct. */
    @FunctionalInterface
    interface Delivery {
        InspectedDelivery open() throws IOException;
    }

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final ExistingRelease existing;
    private final JobStart start;

    QuarterCorrection(ReleaseRegister register, ReleaseStates states, ExistingRelease existing, JobStart start) {
        this.register = register;
        this.states = states;
        this.existing = existing;
        this.start = start;
    }

    /**
     * Makes the next version, unless the present version was made from the same inputs by the same code.
     *
     * @throws OperatorMistakeException if there is nothing to correct
     */
    QuarterOutcome correct(
            RunContext context, QuarterLock lock, Delivery source, Quarter quarter, String reason, boolean dryRun)
            throws IOException, SQLException {
        List<ReleaseStatus> versions = states.of(quarter);
        if (versions.isEmpty()) {
            throw new OperatorMistakeException(quarter
                    + " has no release to correct. The command run makes the first: jobs/beschutwerk run --quarter "
                    + quarter + ". " + ReleasedQuarters.inWords(states));
        }
        InspectedDelivery delivery = source.open();
        Optional<Release> current = register.current(quarter);
        if (current.isPresent()) {
            Release present = current.get();
            QuarterRun again =
                    context.run(register, quarter, present.version(), delivery, Versions.corrected(present, versions));
            boolean sameCode = present.codeVersion().equals(CodeVersion.text());
            if (sameCode && again.inputs().equals(register.inputsOf(present))) {
                return existing.again(present, again, dryRun);
            }
        }
        Release latest = versions.get(versions.size() - 1).release();
        Release corrected = current.orElse(latest);
        JobStart.Inputs inputs = () -> {
            QuarterRun run = context.run(
                    register, quarter, latest.version() + 1, delivery, Optional.of(new Corrected(corrected, reason)));
            requireSamePeople(run, corrected);
            return run;
        };
        return dryRun ? start.dryRun(context, inputs.now()) : start.make(context, lock, inputs);
    }

    private static void requireSamePeople(QuarterRun run, Release corrected) {
        if (run.opened().delivery() != null && run.opened().synthetic() != corrected.synthetic()) {
            throw new OperatorMistakeException(corrected.label() + " is about "
                    + SyntheticDataGuard.people(corrected.synthetic()) + ", the delivery in "
                    + ProjectPaths.shown(run.deliveryFolder()) + " about "
                    + SyntheticDataGuard.people(run.opened().synthetic())
                    + ". One never corrects the other.");
        }
    }
}
