package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.job.making.ActiveRun;
import nl.beschutwerk.job.making.EarlierReleases;
import nl.beschutwerk.job.making.EarlierReleasesChangedException;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.RecordedJob;
import nl.beschutwerk.job.making.SyntheticDataGuard;
import nl.beschutwerk.job.making.UnrecordedJob;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.job.support.WrittenFolders;
import nl.beschutwerk.release.ReleaseRegister;

/** Starts the job that makes a release, or continues an attempt that died. The caller holds the lock of the quarter. */
final class JobStart {

    static final String STOPPING = "stopping: finishing what is at work …";

    /**
     * The number of attempts if other commands keep changing the earlier releases; after that, those commands should finish
     * first.
     */
    private static final int ATTEMPTS = 3;

    private final DataSource dataSource;
    private final ReleaseRegister register;
    private final RecordedJob recorded;
    private final UnrecordedJob unrecorded;
    private final RunEnding ending;
    private final EarlierReleases earlierReleases;
    private final SyntheticDataGuard syntheticDataGuard;
    private final Interruption interruption;

    JobStart(
            DataSource dataSource,
            ReleaseRegister register,
            RecordedJob recorded,
            UnrecordedJob unrecorded,
            RunEnding ending,
            EarlierReleases earlierReleases,
            SyntheticDataGuard syntheticDataGuard,
            Interruption interruption) {
        this.dataSource = dataSource;
        this.register = register;
        this.recorded = recorded;
        this.unrecorded = unrecorded;
        this.ending = ending;
        this.earlierReleases = earlierReleases;
        this.syntheticDataGuard = syntheticDataGuard;
        this.interruption = interruption;
    }

    /** Determines the inputs of a release again for each attempt, because earlier releases may have changed in the meantime. */
    @FunctionalInterface
    interface Inputs {

        /**
         * A run with the inputs as they are at this moment.
         *
         * @throws OperatorMistakeException if the release may not be made
         */
        QuarterRun now();
    }

    /**
     * Makes the release, and returns the outcome. If another command meanwhile changes the earlier releases that it shows, it
     * is made again with those.
     *
     * @param lock the lock of the quarter
     * @throws nl.beschutwerk.job.support.QuarterInUseException if another command is making a release of an earlier quarter
     */
    QuarterOutcome make(RunContext context, QuarterLock lock, Inputs inputs) throws IOException, SQLException {
        lock.making();
        for (int attempt = 1; ; attempt++) {
            QuarterRun run = inputs.now();
            earlierReleases.requireNoneInTheMaking(run.quarter());
            try {
                return make(context, run);
            } catch (EarlierReleasesChangedException e) {
                run.folder().discardStaging();
                if (attempt == ATTEMPTS) {
                    return QuarterOutcome.of(
                            run.label(), Kind.IN_USE, e.getMessage() + " Wait until that is done, and run again.");
                }
                context.reporter().remark(e.getMessage() + " It is made again, with those.");
            }
        }
    }

    private QuarterOutcome make(RunContext context, QuarterRun run) throws IOException, SQLException {
        requireMakeable(run);
        context.reporter()
                .quarterBegins(run.label(), run.deliveryFolder(), run.opened().synthetic());
        ActiveRun active = ActiveRun.release(run, context.reporter());
        return announced(context, active, () -> {
            try {
                return ending.of(context, active, recorded.execute(active));
            } catch (EarlierReleasesChangedException e) {
                throw e;
            } catch (RuntimeException e) {
                // Spring Batch itself had no database, or no space in it, to record how a step ended.
                discardStaging(run, e);
                throw e;
            }
        });
    }

    private static void discardStaging(QuarterRun run, RuntimeException failure) {
        try {
            run.folder().discardStaging();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Does everything except sealing, keeps nothing, and reports what the release would have been. */
    QuarterOutcome dryRun(RunContext context, QuarterRun run) throws IOException, SQLException {
        earlierReleases.requireNoneInTheMaking(run.quarter());
        requireMakeable(run);
        context.reporter()
                .quarterBegins(
                        run.label() + " (dry run)",
                        run.deliveryFolder(),
                        run.opened().synthetic());
        try (TemporaryDelivery temporary = TemporaryDelivery.begin(dataSource)) {
            ActiveRun active = ActiveRun.dryRun(run, context.reporter(), temporary);
            return announced(context, active, () -> ending.ofDryRun(context, active, unrecorded.execute(active)));
        } finally {
            run.folder().discardStaging();
        }
    }

    /** During the work, a request to end is reported together with the current step. */
    private QuarterOutcome announced(RunContext context, ActiveRun active, QuarterLock.Work<QuarterOutcome> work)
            throws IOException, SQLException {
        interruption.announceWith(() -> active.progress().stopping(active.run().label()));
        try {
            return work.run();
        } finally {
            interruption.announceWith(() -> context.reporter().remark(STOPPING));
        }
    }

    private void requireMakeable(QuarterRun run) {
        requireUnclaimed(run);
        // In a command over all quarters, a read-only folder of one quarter ends only this quarter.
        WrittenFolders.requireOutput(run.folder().output(), Optional.of(run.quarter()));
        syntheticDataGuard.require(run);
    }

    /** Sealed files that the database does not know may be someone's release, so they are never overwritten. */
    private void requireUnclaimed(QuarterRun run) {
        boolean begunHere = register.unfinished(run.quarter(), run.version()).isPresent();
        if (run.folder().isInPlace() && !begunHere) {
            throw new OperatorMistakeException(
                    ProjectPaths.shown(run.folder().sealed()) + " holds a sealed release that this database"
                            + " does not know, so it was left as it is. Restore the database that belongs to it (var/postgres, or"
                            + " your own server), or move the folder away, or name another with --output.");
        }
    }
}
