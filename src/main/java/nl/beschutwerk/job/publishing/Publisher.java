package nl.beschutwerk.job.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.release.PublishedFolder;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;
import nl.beschutwerk.release.ReleaseStanding;

/**
 * Makes what the world sees of a quarter equal to what was decided: the files first, then the figures in the database and the
 * earlier versions. Broken off anywhere, it is simply done again; the caller holds the lock of the quarter.
 */
final class Publisher {

    private final ReleaseRooms rooms;
    private final Path output;
    private final Path published;
    private final String operator;

    Publisher(ReleaseRooms rooms, Path output, Path published, String operator) {
        this.rooms = rooms;
        this.output = output;
        this.published = published;
        this.operator = operator;
    }

    /** Shows the approved version whose time has come, or nothing; says what it did. */
    List<String> settle(Quarter quarter) throws IOException {
        PublishedFolder folder = new PublishedFolder(published, quarter);
        Optional<ReleaseStanding> due = rooms.states().due(quarter);
        List<String> done = new ArrayList<>();
        if (due.isPresent()) {
            show(due.get().release(), folder, done);
            record(due.get().release(), done);
        } else if (folder.manifest().isPresent()) {
            known(quarter, folder);
            folder.remove();
            done.add("Nothing of " + quarter + " is published any more: " + ProjectPaths.shown(folder.place())
                    + " is gone.");
        } else {
            folder.tidy();
        }
        return done;
    }

    private void show(Release release, PublishedFolder folder, List<String> done) throws IOException {
        String manifest = rooms.register().manifestOf(release);
        if (folder.manifest().isPresent()) {
            Release shown = known(release.quarter(), folder);
            if (shown.version() == release.version()) {
                requireAsSealed(
                        release,
                        folder.place(),
                        rooms.sealCheck().faults(release, folder.files()).keySet());
                folder.tidy();
                return;
            }
        }
        ReleaseFolder made = new ReleaseFolder(output, release.quarter(), release.version());
        requireAsSealed(
                release,
                made.sealed(),
                rooms.sealCheck().faults(release, made.sealedFiles()).keySet());
        folder.show(made.sealed(), rooms.register().filesOf(release), manifest);
        done.add(release.label() + " is published: its files are in " + ProjectPaths.shown(folder.place())
                + ", its figures in the views of publication." + forWhom(folder));
    }

    private static String forWhom(PublishedFolder folder) throws IOException {
        return folder.closedTo()
                .map(closed -> " Nobody else can read those files, for the folder " + ProjectPaths.shown(closed)
                        + " is closed to others: open it, or publish elsewhere with --published.")
                .orElse("");
    }

    private void record(Release release, List<String> done) {
        rooms.transaction().executeWithoutResult(status -> {
            if (rooms.states().markPublished(release)) {
                rooms.trail().record(operator, "publish", release.quarter(), release.version(), Map.of());
            }
            rooms.states().supersedeThoseBefore(release).forEach((version, wasPublished) -> {
                rooms.trail()
                        .record(
                                operator,
                                wasPublished ? "supersede" : "replace",
                                release.quarter(),
                                version,
                                Map.of("by", "v" + release.version()));
                done.add(release.quarter() + " v" + version
                        + (wasPublished ? " is superseded." : ", which was never published, is replaced."));
            });
        });
    }

    static void requireAsSealed(Release release, Path place, Set<String> faults) {
        if (!faults.isEmpty()) {
            throw new OperatorMistakeException("In " + ProjectPaths.shown(place) + " not everything of "
                    + release.label()
                    + " is as it was sealed: " + String.join(", ", faults) + ". Nothing was published. Move the folder"
                    + " away and restore the files: from a backup, or by the command run with the same inputs.");
        }
    }

    /** The release that is in sight; what this database does not know is never replaced. */
    private Release known(Quarter quarter, PublishedFolder folder) throws IOException {
        String manifest = folder.manifest().orElse("");
        return rooms.states().of(quarter).stream()
                .map(ReleaseStanding::release)
                .filter(release -> rooms.register().manifestOf(release).equals(manifest))
                .findFirst()
                .orElseThrow(
                        () -> new OperatorMistakeException(
                                ProjectPaths.shown(folder.place()) + " holds files that are of no release"
                                        + " in this database, so they were left. Move the folder away, and give the command again."));
    }
}
