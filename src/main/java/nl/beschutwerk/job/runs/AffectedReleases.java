package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.receive.InspectedDelivery;
import nl.beschutwerk.job.making.RunInputs;
import nl.beschutwerk.job.support.Interruption;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseInputs;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseState;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;

/**
 * Finds the releases that show figures of an earlier quarter that were corrected or withdrawn since, and the deliveries from which
 * their new versions are made.
 */
public final class AffectedReleases {

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final Interruption interruption;

    /** Creates the queries for one database. */
    public AffectedReleases(ReleaseRegister register, ReleaseStates states, Interruption interruption) {
        this.register = register;
        this.states = states;
        this.interruption = interruption;
    }

    /** The current releases of later quarters that show another version of this quarter than the current one, oldest first. */
    List<Release> showingSuperseded(Quarter quarter) {
        Optional<String> current = register.current(quarter).map(Release::label);
        return showing(quarter).stream()
                .filter(release -> !shown(release, quarter).equals(current))
                .toList();
    }

    /**
     * The current releases of later quarters that show figures that are withdrawn with a version, oldest first: those of that version,
     * or of every version of its quarter if nothing of that stands any more.
     */
    public List<Release> showingWithdrawn(Release version) {
        boolean standing = states.of(version.quarter()).stream().anyMatch(ReleaseStatus::isStanding);
        return showing(version.quarter()).stream()
                .filter(release -> shown(release, version.quarter())
                        .filter(label -> !standing || label.equals(version.label()))
                        .isPresent())
                .toList();
    }

    /** The current releases of later quarters that show any version of this quarter, oldest first. */
    List<Release> showing(Quarter quarter) {
        return states.all().stream()
                .map(standing -> standing.release().quarter())
                .filter(later -> later.compareTo(quarter) > 0)
                .distinct()
                .flatMap(later -> register.current(later).stream())
                .filter(release -> shown(release, quarter).isPresent())
                .toList();
    }

    /** The current releases of later quarters that could show this release but were made without it, oldest first. */
    List<Release> lacking(Release made) {
        int threshold = register.thresholdOf(made);
        return states.all().stream()
                .map(ReleaseStatus::release)
                .filter(later -> later.quarter().compareTo(made.quarter()) > 0)
                .filter(later ->
                        register.current(later.quarter()).filter(later::equals).isPresent())
                .filter(later -> later.synthetic() == made.synthetic())
                .filter(later -> register.thresholdOf(later) == threshold)
                .filter(later -> shown(later, made.quarter()).isEmpty())
                .toList();
    }

    /** Why a release would publish again what was withdrawn since it was made, and what to do; empty if it would not. */
    public Optional<String> whyNotToPublish(Release release) {
        List<Release> withdrawn = withdrawnIn(release);
        return withdrawn.isEmpty()
                ? Optional.empty()
                : Optional.of(release.label() + " shows figures that were withdrawn since it was made, of "
                        + String.join(
                                ", ", withdrawn.stream().map(Release::label).toList())
                        + ". It is not published. The command correct makes a version of " + release.quarter()
                        + " without them.");
    }

    /**
     * The releases of earlier quarters whose figures a release shows although they were withdrawn, oldest first: the version itself, or
     * all of its quarter.
     */
    public List<Release> withdrawnIn(Release release) {
        List<String> shown = register.inputsOf(release).ofKind(ReleaseInput.Kind.EERDERE_UITGAVE).stream()
                .map(ReleaseInput::name)
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        List<ReleaseStatus> all = states.all();
        Set<Quarter> withdrawn = withdrawnQuarters(all);
        return all.stream()
                .filter(standing -> shown.contains(standing.release().label()))
                .filter(standing -> standing.state() == ReleaseState.WITHDRAWN
                        || withdrawn.contains(standing.release().quarter()))
                .map(ReleaseStatus::release)
                .toList();
    }

    /** The quarters of which nothing stands any more, and something was withdrawn. */
    private static Set<Quarter> withdrawnQuarters(List<ReleaseStatus> all) {
        Set<Quarter> quarters = all.stream()
                .filter(standing -> standing.state() == ReleaseState.WITHDRAWN)
                .map(standing -> standing.release().quarter())
                .collect(Collectors.toCollection(HashSet::new));
        all.stream()
                .filter(ReleaseStatus::isStanding)
                .forEach(standing -> quarters.remove(standing.release().quarter()));
        return quarters;
    }

    /** The label of the version of a quarter that a later release shows; empty if it shows none. */
    private Optional<String> shown(Release release, Quarter quarter) {
        return register.inputsOf(release).ofKind(ReleaseInput.Kind.EERDERE_UITGAVE).stream()
                .map(ReleaseInput::name)
                .filter(name -> name.startsWith(quarter + " "))
                .findFirst();
    }

    /**
     * The delivery that a release was made from, unchanged.
     *
     * @throws OperatorMistakeException if the delivery is in neither the recorded nor the usual folder
     */
    InspectedDelivery deliveryOf(Release release, Path deliveries) throws IOException {
        ReleaseInputs inputs = register.inputsOf(release);
        Path usual = deliveries.resolve(release.quarter().toString());
        List<Path> places = Stream.concat(recorded(release).stream(), Stream.of(usual))
                .distinct()
                .toList();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                InspectedDelivery found = InspectedDelivery.open(place, release.quarter(), interruption);
                if (RunInputs.isDelivery(found, inputs)) {
                    return found;
                }
            }
        }
        throw new OperatorMistakeException("The delivery that " + release.label() + " was made from is not in "
                + String.join(" or ", places.stream().map(ProjectPaths::shown).toList())
                + ". Put it there, or say with --deliveries where it is.");
    }

    /** The folder in which the delivery of a release was when the release was made, if that folder still exists. */
    Optional<Path> recorded(Release release) {
        return states.find(release.quarter(), release.version())
                .flatMap(ReleaseStatus::deliveryFolder)
                .map(Path::of)
                .filter(Files::isDirectory);
    }
}
