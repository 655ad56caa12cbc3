package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.delivery.DeliveryFolder;
import nl.beschutwerk.job.making.RunInputs;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.ReleaseRooms;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseInput;
import nl.beschutwerk.release.ReleaseStanding;

/** Which later releases show figures that a correction has superseded, and what new versions of those are made from. */
final class AffectedReleases {

    private final ReleaseRooms rooms;

    AffectedReleases(ReleaseRooms rooms) {
        this.rooms = rooms;
    }

    /** The current releases of later quarters that show another version of this quarter than the current one; oldest first. */
    List<Release> showingSuperseded(Quarter quarter) {
        Optional<String> current = rooms.register().current(quarter).map(Release::label);
        return showing(quarter).stream()
                .filter(release -> !shown(release, quarter).equals(current))
                .toList();
    }

    /** The current releases of later quarters that show any version of this quarter; oldest first. */
    List<Release> showing(Quarter quarter) {
        return rooms.states().all().stream()
                .map(standing -> standing.release().quarter())
                .filter(later -> later.compareTo(quarter) > 0)
                .distinct()
                .flatMap(later -> rooms.register().current(later).stream())
                .filter(release -> shown(release, quarter).isPresent())
                .toList();
    }

    /** The current releases of later quarters that could show this one and were made without it; oldest first. */
    List<Release> lacking(Release made) {
        int threshold = rooms.register().thresholdOf(made);
        return rooms.states().all().stream()
                .map(ReleaseStanding::release)
                .filter(later -> later.quarter().compareTo(made.quarter()) > 0)
                .filter(later -> rooms.register()
                        .current(later.quarter())
                        .filter(later::equals)
                        .isPresent())
                .filter(later -> later.synthetic() == made.synthetic())
                .filter(later -> rooms.register().thresholdOf(later) == threshold)
                .filter(later -> shown(later, made.quarter()).isEmpty())
                .toList();
    }

    /** The version of a quarter that a later release shows; empty where it shows none. */
    private Optional<String> shown(Release release, Quarter quarter) {
        return rooms.register().inputsOf(release).ofKind(ReleaseInput.Kind.EERDERE_UITGAVE).stream()
                .map(ReleaseInput::name)
                .filter(name -> name.startsWith(quarter + " "))
                .findFirst();
    }

    /**
     * Where the delivery stands that a release was made from, unchanged.
     *
     * @throws OperatorMistakeException when it is not in any of the places it could be
     */
    Path deliveryOf(Release release, Path deliveries, RunContext materials) throws IOException {
        List<ReleaseInput> wanted = rooms.register().inputsOf(release).ofKind(ReleaseInput.Kind.LEVERING);
        Path usual = deliveries.resolve(release.quarter().toString());
        List<Path> places = Stream.concat(recorded(release).stream(), Stream.of(usual))
                .distinct()
                .toList();
        for (Path place : places) {
            if (Files.isDirectory(place) && delivered(release, place, materials).equals(wanted)) {
                return place;
            }
        }
        throw new OperatorMistakeException("The delivery that " + release.label() + " was made from does not stand in "
                + String.join(" or ", places.stream().map(ProjectPaths::shown).toList())
                + ". Put it there, or say with --deliveries where it is.");
    }

    /** Where the delivery of a release stood when it was made, if that is still there. */
    Optional<Path> recorded(Release release) {
        return rooms.states()
                .find(release.quarter(), release.version())
                .flatMap(ReleaseStanding::deliveryFolder)
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    private static List<ReleaseInput> delivered(Release release, Path place, RunContext materials) throws IOException {
        return RunInputs.of(
                        new DeliveryFolder(place, release.quarter()).open(),
                        materials.reference(),
                        materials.method(),
                        List.of(),
                        Optional.empty())
                .ofKind(ReleaseInput.Kind.LEVERING);
    }
}
