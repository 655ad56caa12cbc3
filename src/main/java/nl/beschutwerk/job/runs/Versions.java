package nl.beschutwerk.job.runs;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.job.making.Corrected;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseStatus;

/** Relates the versions of a quarter to each other. */
final class Versions {

    private Versions() {}

    /** The version that a release corrects, and the reason; empty for a first version. */
    static Optional<Corrected> corrected(Release release, List<ReleaseStatus> versions) {
        return find(versions, release.version())
                .filter(standing -> standing.correctedVersion().isPresent())
                .flatMap(standing -> find(versions, standing.correctedVersion().get())
                        .map(corrected -> new Corrected(
                                corrected.release(), standing.reason().orElse(""))));
    }

    static Optional<ReleaseStatus> find(List<ReleaseStatus> versions, int version) {
        return versions.stream()
                .filter(standing -> standing.release().version() == version)
                .findFirst();
    }
}
