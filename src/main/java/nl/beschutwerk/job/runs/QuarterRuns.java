package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;

/** Runs one quarter under its lock: makes the release, or reports that there is nothing to do, or why it is not made. */
final class QuarterRuns {

    private static final int FIRST_VERSION = 1;

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final ExistingRelease existing;
    private final JobStart start;
    private final Interruption interruption;

    QuarterRuns(
            ReleaseRegister register,
            ReleaseStates states,
            ExistingRelease existing,
            JobStart start,
            Interruption interruption) {
        this.register = register;
        this.states = states;
        this.existing = existing;
        this.start = start;
        this.interruption = interruption;
    }

    /**
     * Makes the first version of a quarter. The caller holds the lock of the quarter.
     *
     * @throws nl.beschutwerk.domain.OperatorMistakeException if there is something wrong with the delivery or the output folder
     * @throws IOException if a disk fails
     */
    QuarterOutcome run(
            RunContext context, QuarterLock lock, Quarter quarter, DueDeliveries.DueDelivery due, RunRequest request)
            throws IOException, SQLException {
        boolean askedFor = request.quarter().isPresent();
        List<ReleaseStatus> versions = states.of(quarter);
        Optional<Release> current = register.current(quarter);
        if (current.isPresent()) {
            return present(context, current.get(), versions, due.inspect(quarter, interruption), request);
        }
        if (!versions.isEmpty()) {
            return QuarterOutcome.of(
                    quarter.toString(),
                    askedFor ? Kind.MISTAKE : Kind.LEFT,
                    "Every version of " + quarter + " is withdrawn, so it was left. To make the next one:\n  "
                            + CorrectCommandLine.of(quarter, due.folder(), request) + CorrectCommandLine.REHEARSED);
        }
        InspectedDelivery delivery = due.inspect(quarter, interruption);
        JobStart.Inputs inputs = () -> context.run(register, quarter, FIRST_VERSION, delivery, Optional.empty());
        return request.dryRun() ? start.dryRun(context, inputs.now()) : start.make(context, lock, inputs);
    }

    /**
     * Compares the present inputs with those of the existing release. The run gets the same version number and correction as
     * that release.
     */
    private QuarterOutcome present(
            RunContext context,
            Release release,
            List<ReleaseStatus> versions,
            InspectedDelivery delivery,
            RunRequest request)
            throws IOException, SQLException {
        QuarterRun run = context.run(
                register, release.quarter(), release.version(), delivery, Versions.corrected(release, versions));
        return existing.judge(release, run, versions, request);
    }
}
