package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.making.Corrected;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.making.SyntheticDataGuard;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.release.CodeVersion;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseStanding;

/** Makes the next version of a quarter; the caller holds its lock. */
final class QuarterCorrection {

    private final ReleaseRooms rooms;
    private final JobStart start;
    private final RunContext materials;
    private final boolean dryRun;

    QuarterCorrection(ReleaseRooms rooms, JobStart start, RunContext materials, boolean dryRun) {
        this.rooms = rooms;
        this.start = start;
        this.materials = materials;
        this.dryRun = dryRun;
    }

    /**
     * Makes it, unless the present version was made of the same inputs by the same code.
     *
     * @throws OperatorMistakeException when there is nothing to correct
     */
    QuarterOutcome correct(Quarter quarter, Path delivery, String reason) throws IOException, SQLException {
        List<ReleaseStanding> versions = rooms.states().of(quarter);
        if (versions.isEmpty()) {
            throw new OperatorMistakeException(quarter
                    + " has no release to correct. The command run makes the first: jobs/beschutwerk run --quarter "
                    + quarter + ". " + ReleasedQuarters.inWords(rooms.states()));
        }
        Optional<Release> current = rooms.register().current(quarter);
        if (current.isPresent()) {
            Release present = current.get();
            QuarterRun again =
                    materials.run(rooms, quarter, present.version(), delivery, Versions.corrected(present, versions));
            boolean sameCode = present.codeVersion().equals(CodeVersion.text());
            if (sameCode && again.inputs().equals(rooms.register().inputsOf(present))) {
                return new ExistingRelease(rooms, present, again.folder()).again(again, dryRun);
            }
        }
        Release latest = versions.get(versions.size() - 1).release();
        Release corrected = current.orElse(latest);
        JobStart.Inputs inputs = () -> {
            QuarterRun run = materials.run(
                    rooms, quarter, latest.version() + 1, delivery, Optional.of(new Corrected(corrected, reason)));
            requireSameWorld(run, corrected);
            return run;
        };
        return dryRun ? start.rehearse(inputs.now()) : start.make(inputs, materials.retour());
    }

    private static void requireSameWorld(QuarterRun run, Release corrected) {
        if (run.opened().delivery() != null && run.opened().synthetic() != corrected.synthetic()) {
            throw new OperatorMistakeException(corrected.label() + " is about "
                    + SyntheticDataGuard.people(corrected.synthetic()) + ", the delivery in "
                    + ProjectPaths.shown(run.deliveryFolder()) + " about "
                    + SyntheticDataGuard.people(run.opened().synthetic())
                    + ". One never corrects the other.");
        }
    }
}
