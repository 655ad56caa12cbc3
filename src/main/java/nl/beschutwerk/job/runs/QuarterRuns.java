package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.making.QuarterRun;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseStanding;

/** Runs one quarter under its lock: says that there is nothing to do, or why not to do it, or makes the release. */
final class QuarterRuns {

    private static final int FIRST_VERSION = 1;

    private final ReleaseRooms rooms;
    private final JobStart start;

    QuarterRuns(ReleaseRooms rooms, JobStart start) {
        this.rooms = rooms;
        this.start = start;
    }

    /**
     * Makes the first version of a quarter; the caller holds its lock.
     *
     * @throws nl.beschutwerk.domain.OperatorMistakeException when the delivery or the output folder is not as it should be
     * @throws IOException when a disk fails
     */
    QuarterOutcome run(Quarter quarter, Path delivery, RunRequest request, RunContext materials)
            throws IOException, SQLException {
        boolean askedFor = request.quarter().isPresent();
        List<ReleaseStanding> versions = rooms.states().of(quarter);
        Optional<Release> current = rooms.register().current(quarter);
        if (current.isPresent()) {
            return present(current.get(), versions, delivery, materials, request);
        }
        if (!versions.isEmpty()) {
            return QuarterOutcome.of(
                    quarter.toString(),
                    askedFor ? Kind.MISTAKE : Kind.LEFT,
                    "Every version of " + quarter + " is withdrawn, so it was left. To make the next one:\n  "
                            + CorrectCommandLine.of(quarter, delivery, request));
        }
        JobStart.Inputs inputs = () -> materials.run(rooms, quarter, FIRST_VERSION, delivery, Optional.empty());
        return request.dryRun() ? start.rehearse(inputs.now()) : start.make(inputs, materials.retour());
    }

    /** The inputs of now are held against those of then, as the version that there is was made. */
    private QuarterOutcome present(
            Release release, List<ReleaseStanding> versions, Path delivery, RunContext materials, RunRequest request)
            throws IOException, SQLException {
        QuarterRun run = materials.run(
                rooms, release.quarter(), release.version(), delivery, Versions.corrected(release, versions));
        return new ExistingRelease(rooms, release, run.folder()).judge(run, versions, request);
    }
}
